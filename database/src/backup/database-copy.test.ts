import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { AWKWARD, openBackupWorld, storeOf, type BackupWorld } from '../../test/backup-world';
import { openManifest } from './check-backup';
import { restoreDatabase } from './restore-database';
import type { Store } from './store';

let world: BackupWorld;
let folder = '';

beforeAll(async () => {
  world = await openBackupWorld();
});
afterAll(() => world?.leave());

it('brings back every row, constraint, index, trigger and sequence', async () => {
  const [rows, objects] = [await world.everything(), await world.schema()];
  folder = await world.save();
  await world.bringBack(folder);

  expect(await world.everything()).toEqual(rows);
  expect(await world.schema()).toEqual(objects);
  expect(rows.texts).toHaveLength(AWKWARD.length);
  expect(await world.ask(`INSERT INTO cases (words) VALUES ('next') RETURNING id`)).toEqual([
    { id: AWKWARD.length + 1 },
  ]);
  await expect(world.ask('DELETE FROM audit_entries')).rejects.toMatchObject({ code: 'TH002' });
});

it('lets the audit trail go on behind its last seal after a restore', async () => {
  await world.ask(`INSERT INTO audit_entries (action) VALUES ('after the restore')`);

  expect(
    await world.ask(
      `SELECT action FROM audit_entries WHERE tx > (SELECT max(last_tx) FROM audit_seals) AND tx < tiaohe_settled_tx()`,
    ),
  ).toEqual([{ action: 'after the restore' }]);
});

it('says the same of a database that nobody changed, as often as it is asked', async () => {
  await world.ask(
    `CREATE TABLE large AS SELECT n, repeat('记录' || n || E'\\n', 40) AS words FROM generate_series(1, 60000) AS n`,
  );
  const manifests = [];
  for (let turn = 0; turn < 3; turn += 1) manifests.push(await openManifest(storeOf(await world.save())));
  await world.ask('DROP TABLE large');

  const tables = manifests.map(({ database }) => database.tables);
  expect(tables[0]?.find(({ name }) => name === 'large')).toMatchObject({ rows: 60_000 });
  expect(tables[1]).toEqual(tables[0]);
  expect(tables[2]).toEqual(tables[0]);
});

it('is not kept when the disk holds another row than it was given', async () => {
  const swap = () =>
    new Transform({
      transform: (chunk: Buffer, _encoding, done) =>
        done(null, Buffer.from(chunk.toString('latin1').replace('a4321', 'a1234'), 'latin1')),
    });
  const forgetful = (store: Store): Store => ({
    ...store,
    read: async (entry) => (await store.read(entry)).pipe(createGunzip()).pipe(swap()).pipe(createGzip()),
  });
  await expect(world.save(forgetful)).rejects.toThrow(/does not hold what the database holds.*audit_entries/);
});

it('is not kept when the disk holds another file than it was given', async () => {
  const forgetful = (store: Store): Store => ({
    ...store,
    digest: async (entry) => ({ ...(await store.digest(entry)), sha256: '0'.repeat(64) }),
  });
  await expect(world.save(forgetful)).rejects.toThrow('files/sha256/aa is not the same when it is read back');
});

it('names the evidence that the database speaks of and nobody has', async () => {
  const { files, missing } = await openManifest(storeOf(folder));

  expect(files.map(({ path }) => path)).toEqual(['files/sha256/aa']);
  expect(missing).toEqual(['files/sha256/lost']);
});

it('keeps a backup to its owner, and the keys out of it', () => {
  expect(statSync(join(folder, 'database.gz')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'manifest.json')).mode & 0o777).toBe(0o600);
  expect(storeOf(folder).has('secrets.json')).toBe(false);
});

it('refuses a database that is not empty', async () => {
  const store = storeOf(folder);
  await expect(
    restoreDatabase({ connectionString: world.url, store, manifest: await openManifest(store) }),
  ).rejects.toThrow('The database to restore into is not empty');
});
