/** The keys that a backup was sealed with: in it, in a file that was named, or those of the installation that is replaced. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { loadDatabase } from './launch-database.mjs';
import { Refusal } from './say.mjs';

const fromFile = (file) => {
  if (!existsSync(file)) throw new Refusal(`There is no key file ${file}`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Refusal(`${file} is no key file: it should be a copy of secrets.json`);
  }
};

/** @returns {Promise<Record<string, string>>} the content of a `secrets.json`. */
export async function findKeys({ store, manifest, file, settings, isReplacing }) {
  const { BACKUP_KEYS, fingerprintOf } = loadDatabase();
  const live = join(settings.dataDir, 'secrets.json');
  let keys = null;
  if (file) keys = fromFile(resolve(file));
  else if (manifest.keys.isIncluded) keys = JSON.parse(await text(await store.read(BACKUP_KEYS)));
  else if (isReplacing && existsSync(live)) keys = fromFile(live);
  if (!keys)
    throw new Refusal(
      'The keys are not in this backup. Without them its phone numbers and ID numbers stay closed for ever, so it is ' +
        'not restored half: name the copy of secrets.json that you kept, with --keys <file>' +
        (existsSync(live) ? ` (that of the installation here is ${live})` : ''),
    );
  if (fingerprintOf({ ...keys, ...process.env }) !== manifest.keys.fingerprint)
    throw new Refusal(
      'These are not the keys that this backup was sealed with. Nothing was changed; look for the secrets.json of that time.',
    );
  return keys;
}
