/** Finds what a version no longer stores as an earlier one did, and no migration says that it takes it along. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './paths.mjs';

/** What may become what without anybody moving it: PostgreSQL holds the same value in both. */
const WIDER = {
  string: ['text', 'richtext'],
  text: ['richtext'],
  enumeration: ['string', 'text'],
  integer: ['biginteger'],
  uid: ['string', 'text'],
};

/** In a migration's head: `-- takes: mediators.languages` (an attribute), `-- takes: mediators` (a table). */
const TAKES = /^--\s*takes:\s*(.+)$/gim;

/** @param {string[]} texts of all migrations. @returns {Set<string>} */
export const readTaken = (texts) =>
  new Set(
    texts.flatMap((text) => [...text.matchAll(TAKES)].flatMap(([, names]) => names.trim().split(/[\s,]+/))),
  );

/**
 * @param past, now shapes as `readShapes` gives them, by uid
 * @returns {string[]} one sentence for each thing that would stay behind
 */
export function judgeShapes({ past, now, taken }) {
  return Object.entries(past).flatMap(([uid, { table, attributes }]) => {
    if (taken.has(table)) return [];
    const today = now[uid];
    if (!today) return [`${table}: the type ${uid} is gone`];
    if (today.table !== table) return [`${table}: ${uid} is stored in ${today.table} now`];
    return Object.entries(attributes).flatMap(([name, kind]) => {
      const kindNow = today.attributes[name];
      if (kindNow === kind || WIDER[kind]?.includes(kindNow) || taken.has(`${table}.${name}`)) return [];
      return [`${table}.${name}: ${kindNow ? `was ${kind} and is ${kindNow}` : 'is gone'}`];
    });
  });
}

/** @returns {{ version: string, shapes: object }[]} of every version whose stored shape is kept */
export function readPasts(folder = at('database/past')) {
  return readdirSync(folder)
    .map((version) => ({ version, file: join(folder, version, 'shapes.json') }))
    .filter(({ file }) => existsSync(file))
    .map(({ version, file }) => ({ version, shapes: JSON.parse(readFileSync(file, 'utf8')) }));
}

export const readMigrationTexts = (folder = at('database/migrations')) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
