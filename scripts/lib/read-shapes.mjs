/** What this version stores, as its schemas say it: the table of each type and the kind of each attribute. */
import { writeFileSync } from 'node:fs';
import { readContentTypes } from './read-content-types.mjs';

/** A relation is kept by where it leads and by what keeps it: a table of links or a column. */
function kindOf({ type, relation, target, useJoinTable, mappedBy, inversedBy, component, multiple }) {
  if (type === 'relation')
    return [type, relation, target, useJoinTable === false ? 'column' : 'links', mappedBy, inversedBy]
      .filter(Boolean)
      .join(' ');
  return [type, component, multiple ? 'multiple' : ''].filter(Boolean).join(' ');
}

/** @returns {Record<string, { table: string, attributes: Record<string, string> }>} by uid */
export function readShapes() {
  return Object.fromEntries(
    readContentTypes()
      .sort((one, other) => (one.uid < other.uid ? -1 : 1))
      .map(({ uid, table, attributes }) => {
        const kinds = Object.entries(attributes).map(([name, attribute]) => [name, kindOf(attribute)]);
        return [uid, { table, attributes: Object.fromEntries(kinds) }];
      }),
  );
}

export const writeShapes = (file) => writeFileSync(file, `${JSON.stringify(readShapes(), null, 1)}\n`);
