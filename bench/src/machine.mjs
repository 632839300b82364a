/** What the figures were taken on. They mean little without it. */
import { cpus, totalmem } from 'node:os';

export async function describeMachine({ db }) {
  const { rows } = await db.query('show server_version');
  const [{ model }] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${model}, ${cpus().length} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    postgres: rows[0].server_version,
  };
}
