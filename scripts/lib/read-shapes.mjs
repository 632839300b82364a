/** What this version stores, as its schemas say it: the table of each type and the kind of each attribute. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './paths.mjs';

const API = 'cms/src/api';

/** A relation is kept by where it leads and by what keeps it: a table of links or a column. */
function kindOf({ type, relation, target, useJoinTable, mappedBy, inversedBy, component, multiple }) {
  if (type === 'relation')
    return [type, relation, target, useJoinTable === false ? 'column' : 'links', mappedBy, inversedBy]
      .filter(Boolean)
      .join(' ');
  return [type, component, multiple ? 'multiple' : ''].filter(Boolean).join(' ');
}

/** @returns {string[]} the folders of all types of ours, with names from the project's root */
const listSchemas = () =>
  readdirSync(at(API)).flatMap((thing) => {
    const types = at(API, thing, 'content-types');
    try {
      return readdirSync(types).map((type) => ({
        uid: `api::${thing}.${type}`,
        file: at(API, thing, 'content-types', type, 'schema.json'),
      }));
    } catch {
      return [];
    }
  });

/** @returns {Record<string, { table: string, attributes: Record<string, string> }>} by uid */
export function readShapes() {
  return Object.fromEntries(
    listSchemas()
      .sort((one, other) => (one.uid < other.uid ? -1 : 1))
      .map(({ uid, file }) => {
        const { collectionName, attributes } = JSON.parse(readFileSync(file, 'utf8'));
        const kinds = Object.entries(attributes).map(([name, attribute]) => [name, kindOf(attribute)]);
        return [uid, { table: collectionName, attributes: Object.fromEntries(kinds) }];
      }),
  );
}

export const writeShapes = (file) => writeFileSync(file, `${JSON.stringify(readShapes(), null, 1)}\n`);
