/** `npm run restore -- folder`: brings a backup back. What is there now is set aside, not deleted. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildParts } from './lib/build-parts.mjs';
import { install } from './lib/install.mjs';
import { isWorthKeeping } from './lib/kept-files.mjs';
import { loadDatabase } from './lib/launch-database.mjs';
import { fail, Refusal, say, step } from './lib/say.mjs';
import { checkNode, readSettings } from './lib/settings.mjs';
import { withDatabase } from './lib/with-database.mjs';

/** The password of the embedded database belongs to the cluster that is here, not to the one of the backup. */
const STAYS = new Set(['DATABASE_PASSWORD']);

async function restoreFiles({ from, dataDir, aside }) {
  const { mergeSecrets } = loadDatabase();
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(dataDir, name)];
    if (name === 'secrets.json') {
      mergeSecrets({ dataDir, from: source, except: STAYS });
      continue;
    }
    if (existsSync(target)) {
      mkdirSync(aside, { recursive: true, mode: 0o700 });
      renameSync(target, join(aside, name));
    }
    cpSync(source, target, { recursive: true, preserveTimestamps: true });
  }
}

async function restore() {
  checkNode();
  const settings = readSettings();
  const folder = process.argv[2] ? resolve(process.argv[2]) : null;
  if (!folder || !existsSync(join(folder, 'database.gz')))
    throw new Refusal('Which backup? npm run restore -- <folder that npm run backup made>');
  await install();
  await buildParts({ only: ['database'] });

  const { lockDataDir, restore: restoreDatabase, setAside } = loadDatabase();
  const lock = lockDataDir({ dataDir: settings.dataDir, name: 'start' });
  try {
    let previous = '';
    await step('database', () =>
      withDatabase(settings, async (connectionString) => {
        previous = await setAside({ connectionString });
        await restoreDatabase({ connectionString, file: join(folder, 'database.gz') });
      }),
    );
    const aside = join(settings.dataDir, previous);
    await step('files and keys', () =>
      restoreFiles({ from: join(folder, 'files'), dataDir: settings.dataDir, aside }),
    );
    const kept = readdirSync(settings.dataDir).filter(isWorthKeeping).length;
    say(
      `\nRestored, ${kept} entries in ${settings.dataDir}. The former database is still there, under the name ${previous}.`,
    );
  } finally {
    lock.release();
  }
}

restore().catch(fail);
