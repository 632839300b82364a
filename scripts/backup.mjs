/** `npm run backup [-- folder]`: the database as of one instant, the evidence files and the keys, into one folder. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildParts } from './lib/build-parts.mjs';
import { install } from './lib/install.mjs';
import { isWorthKeeping } from './lib/kept-files.mjs';
import { loadDatabase } from './lib/launch-database.mjs';
import { fail, Refusal, say, step } from './lib/say.mjs';
import { checkNode, readSettings } from './lib/settings.mjs';
import { withDatabase } from './lib/with-database.mjs';

async function backup() {
  checkNode();
  const settings = readSettings();
  await install();
  await buildParts({ only: ['database'] });
  if (!existsSync(settings.dataDir))
    throw new Refusal(`There is nothing to back up: ${settings.dataDir} does not exist`);

  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = resolve(process.argv[2] ?? `tiaohe-backup-${stamp}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) throw new Refusal(`${folder} is not empty`);

  // The database first: a file that is written meanwhile is then at worst one too many, never one too few.
  await step('database', () =>
    withDatabase(settings, (connectionString) =>
      loadDatabase().backUp({ connectionString, file: join(folder, 'database.gz') }),
    ),
  );
  await step('files and keys', async () => {
    for (const name of readdirSync(settings.dataDir).filter(isWorthKeeping)) {
      cpSync(join(settings.dataDir, name), join(folder, 'files', name), {
        recursive: true,
        preserveTimestamps: true,
      });
    }
  });
  say(`\nBacked up to ${folder}. It holds the keys of personal data: keep it as safe as the server.`);
}

backup().catch(fail);
