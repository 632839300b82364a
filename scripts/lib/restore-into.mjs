/** A backup as a new data folder, with a database of its own: embedded, or a new one on the operator's server. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { explainPlace } from './explain-place.mjs';
import { loadDatabase } from './launch-database.mjs';
import { Refusal, step } from './say.mjs';

/** The password of the embedded database belongs to its cluster, and this is a new one. */
const STAYS = new Set(['DATABASE_PASSWORD']);

function makeFolder(target, keys) {
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Refusal(`${target} is not empty. Nothing was changed.`);
  try {
    mkdirSync(target, { recursive: true });
    loadDatabase().mergeSecrets({ dataDir: target, keys, except: STAYS });
  } catch (error) {
    throw explainPlace(error, target);
  }
}

async function fillEmbedded({ store, manifest, target }) {
  const { launchEmbedded, restoreDatabase } = loadDatabase();
  const embedded = await launchEmbedded({ dataDir: target });
  try {
    await restoreDatabase({ connectionString: embedded.url, store, manifest });
  } finally {
    await embedded.stop();
  }
}

/** @returns {Promise<{ databaseUrl: string | null, database: string | null }>} of a new database on the operator's server. */
export async function restoreInto({ store, manifest, keys, settings, target, stamp }) {
  const { makeDatabase, restoreDatabase, restoreFiles } = loadDatabase();
  makeFolder(target, keys);
  let made = { databaseUrl: null, database: null };
  await step('database, written and read back', async () => {
    if (!settings.databaseUrl) return fillEmbedded({ store, manifest, target });
    const database = `tiaohe_restored_${stamp}`;
    const databaseUrl = await makeDatabase({ connectionString: settings.databaseUrl, name: database });
    made = { databaseUrl, database };
    await restoreDatabase({ connectionString: databaseUrl, store, manifest });
    return undefined;
  });
  await step('files', () =>
    restoreFiles({ store, manifest, dataDir: target }).catch((error) => {
      throw explainPlace(error, target);
    }),
  );
  return made;
}
