/** What the figures were taken on. They mean little without it. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { at } from '../../scripts/lib/paths.mjs';

export async function describeMachine({ db }) {
  const { rows } = await db.query('show server_version');
  const [{ model }] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${model}, ${cpus().length} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    strapi: JSON.parse(readFileSync(at('node_modules/@strapi/strapi/package.json'), 'utf8')).version,
    postgres: rows[0].server_version,
  };
}
