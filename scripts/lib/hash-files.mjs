/** One hash over the content of folders: what is built is stale when the hash of its sources changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './paths.mjs';

const SKIPPED = new Set([
  'node_modules',
  'dist',
  '.cache',
  '.strapi',
  'uploads',
  'test',
  'unpackage',
  'generated',
]);
const IS_TEST = /\.(test|spec)\.[a-z]+$/;

function* walk(path, without) {
  if (without.includes(path)) return;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) yield path;
  if (!stat.isDirectory()) return;
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (SKIPPED.has(entry.name) || IS_TEST.test(entry.name) || entry.name.endsWith('.tsbuildinfo')) continue;
    yield* walk(join(path, entry.name), without);
  }
}

export function hashFiles({ paths, without = [], salt = '' }) {
  const hash = createHash('sha256').update(salt);
  for (const path of paths) {
    for (const file of walk(path, without))
      hash
        .update(`${relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex').slice(0, 20);
}
