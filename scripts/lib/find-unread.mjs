/** Finds what is declared and read by nothing: such a word promises what is not there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './paths.mjs';

/** Where a word counts as read. Tests and documents may speak of what nothing does. */
const SOURCES = [
  'cms/src',
  'cms/config',
  'extensions',
  'miniprogram/src',
  'bigscreen/src',
  'database/src',
  'database/sql',
  'config/src',
];
const LEFT_OUT = /node_modules|\/(dist|build|unpackage|\.[^/]+)(\/|$)|\.test\.|\.d\.ts$/;
const READABLE = /\.(ts|tsx|vue|mjs|sql)$/;
const SCHEMA = /content-types\/[^/]+\/schema\.json$/;

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (LEFT_OUT.test(path)) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** @returns {{ file: string, text: string }[]} by path from the root */
export const readSources = () =>
  SOURCES.flatMap((folder) => walk(join(ROOT, folder)))
    .filter((path) => READABLE.test(path))
    .map((path) => ({ file: relative(ROOT, path), text: readFileSync(path, 'utf8') }));

/** @returns {{ name: string, label: string, table: string, attributes: Record<string, { type: string }> }[]} */
export const readSchemas = () =>
  walk(join(ROOT, 'cms/src'))
    .filter((path) => SCHEMA.test(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')))
    .map(({ info, collectionName, attributes }) => ({
      name: info.singularName,
      label: info.displayName,
      table: collectionName,
      attributes,
    }));

/** Words of a closed set that no file but those of the declaration names, in quotes. */
export function unreadWords({ words, sources, declaredIn }) {
  const others = sources.filter(({ file }) => !declaredIn.test(file));
  return words.filter(
    (word) =>
      !others.some(({ text }) => ["'", '"', '`'].some((quote) => text.includes(`${quote}${word}${quote}`))),
  );
}

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Attributes and tables that stand in no file but the schema itself, neither by Strapi's name nor by PostgreSQL's. */
export function unreadAttributes({ schemas, sources }) {
  const text = sources
    .filter(({ file }) => !file.startsWith('config/') && !file.includes('/rows/'))
    .map((source) => source.text)
    .join('\n');
  const isRead = (...names) => names.some((name) => new RegExp(`\\b${name}\\b`).test(text));
  return schemas.flatMap(({ name, table, attributes }) => [
    ...(isRead(table, `${name}.${name}`) ? [] : [name]),
    ...Object.keys(attributes)
      .filter((attribute) => !isRead(attribute, snake(attribute), `${snake(attribute)}_id`))
      .map((attribute) => `${name}.${attribute}`),
  ]);
}
