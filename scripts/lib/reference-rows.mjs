/**
 * The rows of the tables as PostgreSQL gives them, made from Strapi's content types. What a column holds beyond its kind
 * stands in the schema, at the attribute: `"pluginOptions": { "row": { "type": "SessionKind", "isSet": true, "note": "…" } }`.
 */
import * as prettier from 'prettier';
import { at } from './paths.mjs';
import { readContentTypes } from './read-content-types.mjs';

/** Of each kind of attribute. A json column comes as an object or as text, by how it was asked for: see read-json.ts. */
const KINDS = {
  string: 'string',
  text: 'string',
  date: 'string',
  integer: 'number',
  boolean: 'boolean',
  datetime: 'Date',
  biginteger: 'string',
  json: 'unknown',
  customField: 'unknown',
};
/** What TypeScript itself knows; every other word with a capital is the vocabulary's. */
const OWN_WORDS = new Set(['Date', 'Record', 'Partial', 'Pick', 'Omit']);

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const pascal = (name) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());

function columnOf([name, { type, required, pluginOptions }]) {
  const { type: words, isSet = false, note } = pluginOptions?.row ?? {};
  const base = words ?? (type === 'relation' ? 'number' : KINDS[type]);
  if (!base) throw new Error(`No row for an attribute of kind ${type}`);
  const column = snake(name) + (type === 'relation' ? '_id' : '');
  const isOpen = base === 'unknown' || required || isSet;
  return { column, words: isOpen ? base : `${base} | null`, note };
}

/** Relations that another table holds have no column here. */
const isHeld = ([, { type, relation, mappedBy }]) =>
  type !== 'relation' || (!mappedBy && /ToOne$/.test(relation));

function rowOf({ name, label, table, attributes }) {
  const columns = Object.entries(attributes).filter(isHeld).map(columnOf);
  const words = columns.flatMap(({ words }) => words.replace(/'[^']*'/g, '').match(/\b[A-Z]\w+/g) ?? []);
  const imports = [...new Set(words)].filter((word) => !OWN_WORDS.has(word)).sort();
  const lines = [
    `/** A row of ${table} (${label}). Made from the content type by \`npm run reference\`. */`,
    ...(imports.length > 0 ? [`import type { ${imports.join(', ')} } from '@tiaohe/config';`, ''] : []),
    `export type ${pascal(name)}Row = {`,
    '  id: number;',
    '  document_id: string;',
    ...columns.flatMap(({ column, words, note }) => [
      ...(note ? [`  /** ${note} */`] : []),
      `  ${column}: ${words};`,
    ]),
    '  created_at: Date;',
    '  updated_at: Date;',
    '};',
    '',
  ];
  return lines.join('\n');
}

/** @returns path and text of every row's file. */
export async function rowFiles() {
  const options = { ...(await prettier.resolveConfig(at('package.json'))), parser: 'typescript' };
  return Promise.all(
    readContentTypes().map(async (type) => ({
      file: `cms/src/platform/rows/${type.name}.ts`,
      text: await prettier.format(rowOf(type), options),
    })),
  );
}
