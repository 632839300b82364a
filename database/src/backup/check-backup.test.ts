import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openBackupWorld, storeOf, withClient, type BackupWorld } from '../../test/backup-world';
import { checkBackup, openManifest } from './check-backup';
import { restoreDatabase } from './restore-database';
import { makeDatabase } from './set-aside';

let world: BackupWorld;
let folder = '';

beforeAll(async () => {
  world = await openBackupWorld();
  folder = await world.save();
});
afterAll(() => world?.leave());

/** @returns a copy of the backup that somebody or something changed. */
function harm(name: string, change: (place: string) => void): string {
  const place = join(world.dataDir, 'backups', name);
  cpSync(folder, place, { recursive: true });
  change(place);
  return place;
}
const flip = (file: string, at: number) => {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

it.each<[what: string, change: (place: string) => void, sentence: RegExp]>([
  [
    'a flipped bit in the database',
    (place) => flip(join(place, 'database.gz'), 2_000),
    /The database is damaged/,
  ],
  [
    'a flipped bit in the evidence',
    (place) => flip(join(place, 'files/files/sha256/aa'), 2),
    /files\/sha256\/aa is damaged/,
  ],
  ['a lost file', (place) => rmSync(join(place, 'files/files/sha256/aa')), /files\/sha256\/aa is missing/],
  [
    'a changed manifest',
    (place) => {
      const file = join(place, 'manifest.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"rows": 5000', '"rows": 5001'));
    },
    /The manifest was changed/,
  ],
  ['a manifest that was never written', (place) => rmSync(join(place, 'manifest.json')), /no manifest/],
  [
    'something else',
    (place) => writeFileSync(join(place, 'manifest.json'), '{"format":"other"}'),
    /not a backup of this product/,
  ],
])('refuses a backup with %s', async (what, change, sentence) => {
  const store = storeOf(harm(what.replaceAll(' ', '-'), change));
  await expect(checkBackup({ store })).rejects.toThrow(sentence);
});

it('leaves nothing behind when the backup is cut off', async () => {
  const half = harm('half', (place) => {
    const text = gunzipSync(readFileSync(join(place, 'database.gz')));
    writeFileSync(join(place, 'database.gz'), gzipSync(text.subarray(0, text.length - 40_000)));
  });
  const store = storeOf(half);
  const connectionString = await makeDatabase({ connectionString: world.url, name: 'half' });

  await expect(
    restoreDatabase({ connectionString, store, manifest: await openManifest(store) }),
  ).rejects.toThrow(/cut off/);
  const rows = await withClient(
    connectionString,
    async (client) =>
      (await client.query(`SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`)).rows,
  );
  expect(rows).toEqual([{ tables: 0 }]);
});
