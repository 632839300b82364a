/**
 * `npm run restore -- <backup> [--to <folder>] [--keys <secrets.json>] [--replace] [--check]`: brings a backup into a new
 * data folder. The live one is touched only with `--replace`, and is then set aside, never deleted.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isSealed, knownSealer } from './lib/age-sealer.mjs';
import { askPassphrase } from './lib/ask-passphrase.mjs';
import { buildParts } from './lib/build-parts.mjs';
import { findKeys } from './lib/find-keys.mjs';
import { install } from './lib/install.mjs';
import { loadDatabase } from './lib/launch-database.mjs';
import { restoreInto } from './lib/restore-into.mjs';
import { fail, Refusal, say, step } from './lib/say.mjs';
import { checkNode, readSettings } from './lib/settings.mjs';
import { takeLivePlace } from './lib/take-live-place.mjs';

const USAGE = `Which backup?
  npm run restore -- <folder that npm run backup made> [--to <new data folder>] [--keys <secrets.json>]
  npm run restore -- <backup> --replace    in place of what runs here now, which is set aside
  npm run restore -- <backup> --check      only reads it`;

function readOrder() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      keys: { type: 'string' },
      replace: { type: 'boolean' },
      check: { type: 'boolean' },
    },
  });
  if (!positionals[0]) throw new Refusal(USAGE);
  if (values.replace && values.to)
    throw new Refusal('Either --replace the live folder, or restore --to another');
  return { ...values, backup: resolve(positionals[0]) };
}

async function openBackup(folder) {
  const { openStore, MANIFEST } = loadDatabase();
  if (isSealed(folder)) {
    const passphrase = await askPassphrase({ isNew: false });
    return openStore({ folder, sealer: await knownSealer({ folder, passphrase }) });
  }
  if (!existsSync(join(folder, MANIFEST)))
    throw new Refusal(`${folder} is no backup, or one that was not finished. Nothing was changed.`);
  return openStore({ folder, sealer: null });
}

async function restore() {
  checkNode();
  const order = readOrder();
  const settings = readSettings();
  await install();
  await buildParts({ only: ['database'] });
  const store = await openBackup(order.backup);
  const manifest = await step('read the whole backup', () =>
    loadDatabase()
      .checkBackup({
        store,
        onFile: (done, all) => done % 1_000 === 0 && say(`  ${done} of ${all} files`),
      })
      .catch((error) => {
        if (error.name !== 'NotABackup') throw error;
        throw new Refusal(`${error.message}. Nothing was changed; take another backup.`);
      }),
  );
  say(`  made ${manifest.at} by version ${manifest.product}, ${manifest.files.length} files`);
  manifest.missing.forEach((path) => say(`  ! was missing when it was made: ${path}`));
  if (order.check) return say('\nThis backup is whole.');

  const keys = await findKeys({ store, manifest, file: order.keys, settings, isReplacing: order.replace });
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const work = { store, manifest, keys, settings, stamp };
  if (order.replace) return takeLivePlace(work);
  const target = resolve(order.to ?? `${settings.dataDir}-restored-${stamp}`);
  const { databaseUrl } = await restoreInto({ ...work, target });
  say(`\nRestored into ${target}. What runs here now was not touched.`);
  say(`Look at it: DATA_DIR=${target}${databaseUrl ? ` DATABASE_URL=${databaseUrl}` : ''} npm start`);
  return undefined;
}

restore().catch(fail);
