/** Strapi brings its own hashing. What of it there is, is known here; a new place would hash on the main thread again. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const STRAPI = join(dirname(require.resolve('@strapi/strapi/package.json')), '..');
const SERVER_FOLDERS = ['admin/dist/server', 'core/dist', 'plugin-users-permissions/dist/server'];

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name));

it('Strapi hashes in three files: two services that are replaced, and a transform that no content type reaches', () => {
  const hashing = SERVER_FOLDERS.flatMap((folder) => filesUnder(join(STRAPI, folder)))
    .filter((file) => /require\('bcryptjs'\)/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(STRAPI, file).replaceAll('\\', '/'));
  expect(hashing.sort()).toEqual([
    'admin/dist/server/server/src/services/auth.js',
    'core/dist/services/document-service/attributes/transforms.js',
    'plugin-users-permissions/dist/server/services/user.js',
  ]);
});
