/** Where the panel's media library keeps its files: with the rest of the installation's data, not in the checkout. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './paths.mjs';

/** Earlier versions kept them here. */
const FORMER = at('cms/public/uploads');
const files = (folder) =>
  (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name !== '.gitkeep');

/**
 * Strapi's upload refuses to start without the folder; files of an earlier version are taken along once.
 * @returns {string} what Strapi calls its public folder; the media library is `uploads` in it
 */
export function makeMediaFolder({ dataDir }) {
  const home = join(dataDir, 'public');
  const folder = join(home, 'uploads');
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  if (isNew)
    for (const name of files(FORMER)) cpSync(join(FORMER, name), join(folder, name), { recursive: true });
  return home;
}
