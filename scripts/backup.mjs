/**
 * `npm run backup [-- folder] [-- --encrypt] [-- --with-keys]`: the database as of one instant and the evidence files, in
 * one folder. It is read back before the command says that it is good.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { newSealer } from './lib/age-sealer.mjs';
import { askPassphrase } from './lib/ask-passphrase.mjs';
import { buildParts } from './lib/build-parts.mjs';
import { install } from './lib/install.mjs';
import { loadDatabase } from './lib/launch-database.mjs';
import { at } from './lib/paths.mjs';
import { explainPlace } from './lib/explain-place.mjs';
import { fail, Refusal, say, step } from './lib/say.mjs';
import { checkNode, readSettings } from './lib/settings.mjs';
import { withDatabase } from './lib/with-database.mjs';

const SHOWN_MISSING = 20;
const TELL_EVERY_MS = 5_000;

function readOrder() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { encrypt: { type: 'boolean' }, 'with-keys': { type: 'boolean' } },
  });
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return {
    folder: resolve(positionals[0] ?? `tiaohe-backup-${stamp}`),
    isEncrypted: Boolean(values.encrypt || process.env.BACKUP_PASSPHRASE),
    withKeys: Boolean(values['with-keys']),
  };
}

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (readdirSync(folder).length > 0) throw new Refusal(`${folder} is not empty`);
  } catch (error) {
    throw explainPlace(error, folder);
  }
}

/** Long tables say nothing for minutes: what grows on the disk does. */
function tellSize(file) {
  const timer = setInterval(() => {
    const { size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (size > 0) say(`  ${(size / 1024 / 1024).toFixed(1)} MB of the database`);
  }, TELL_EVERY_MS);
  return () => clearInterval(timer);
}

function sayOutcome({ manifest, folder, settings }) {
  const { database, files, missing, keys, isSealed, evidence } = manifest;
  const rows = database.tables.reduce((sum, table) => sum + table.rows, 0);
  const keyFile = join(settings.dataDir, 'secrets.json');
  say(`\nBacked up to ${folder}: ${database.tables.length} tables with ${rows} rows, ${files.length} files.`);
  say('It was read back and is what the database and the data folder hold.');
  if (keys.isIncluded)
    say('The keys of personal data lie in it (--with-keys): keep it as safe as the server.');
  else
    say(
      `The keys are NOT in it. They are in ${keyFile}: keep a copy in another safe place.\n` +
        'Without them nobody can open phone numbers and ID numbers again, with this backup or any other.',
    );
  if (isSealed) say('It is encrypted: without the passphrase it is worth nothing.');
  if (evidence === 'cos')
    say('Evidence files lie in Tencent COS and are not in it: back the bucket up there.');
  if (missing.length === 0) return;
  say(`\n! ${missing.length} files that the database speaks of are not in the data folder:`);
  missing.slice(0, SHOWN_MISSING).forEach((path) => say(`  ${path}`));
  process.exitCode = 1;
}

async function backup() {
  checkNode();
  const { folder, isEncrypted, withKeys } = readOrder();
  const settings = readSettings();
  await install();
  await buildParts({ only: ['database'] });
  if (!existsSync(settings.dataDir))
    throw new Refusal(`There is nothing to back up: ${settings.dataDir} does not exist`);
  const passphrase = isEncrypted ? await askPassphrase({ isNew: true }) : null;
  makeFolder(folder);

  const { backUp, ensureSecrets, openStore } = loadDatabase();
  const stopTelling = tellSize(join(folder, isEncrypted ? 'database.gz.age' : 'database.gz'));
  try {
    const sealer = passphrase ? await newSealer({ folder, passphrase }) : null;
    const manifest = await step('database and files, written and read back', () =>
      withDatabase(settings, (connectionString) =>
        backUp({
          connectionString,
          dataDir: settings.dataDir,
          store: openStore({ folder, sealer }),
          product: JSON.parse(readFileSync(at('package.json'), 'utf8')).version,
          evidence: process.env.COS_SECRET_ID ? 'cos' : 'here',
          keys: { ...ensureSecrets({ dataDir: settings.dataDir }), ...process.env },
          keyFile: withKeys ? readFileSync(join(settings.dataDir, 'secrets.json'), 'utf8') : null,
          onProgress: (sentence) => say(`  ${sentence}`),
        }),
      ),
    );
    sayOutcome({ manifest, folder, settings });
  } catch (error) {
    // Half a backup is a whole leak.
    rmSync(folder, { recursive: true, force: true });
    throw explainPlace(error, folder);
  } finally {
    stopTelling();
  }
}

backup().catch(fail);
