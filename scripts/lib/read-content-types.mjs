/** Every content type of the server, as Strapi reads it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at } from './paths.mjs';

const foldersOf = (path) => (existsSync(path) ? readdirSync(path) : []);

/** @returns {{ uid: string, name: string, label: string, table: string, attributes: Record<string, object> }[]} by name */
export function readContentTypes() {
  const api = at('cms/src/api');
  return foldersOf(api)
    .flatMap((thing) =>
      foldersOf(at('cms/src/api', thing, 'content-types')).map((type) => ({
        uid: `api::${thing}.${type}`,
        file: at('cms/src/api', thing, 'content-types', type, 'schema.json'),
      })),
    )
    .map(({ uid, file }) => ({ uid, ...JSON.parse(readFileSync(file, 'utf8')) }))
    .map(({ uid, info, collectionName, attributes }) => ({
      uid,
      name: info.singularName,
      label: info.displayName,
      table: collectionName,
      attributes,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
