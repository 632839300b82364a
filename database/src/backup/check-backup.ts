/** Whether a backup is what its manifest says, byte for byte. Reads all of it and touches nothing. */
import { buffer } from 'node:stream/consumers';
import { NotABackup, readManifest, type Manifest } from './manifest';
import { digestStored } from './read-database';
import type { Store, Stored } from './store';
import { differing } from './table-digest';

export const MANIFEST = 'manifest.json';
export const KEYS = 'secrets.json';

async function checkEntry(store: Store, name: string, entry: string, said: Stored): Promise<void> {
  if (!store.has(entry)) throw new NotABackup(`${name} is missing from the backup`);
  const found = await store.digest(entry).catch((error: Error) => {
    throw new NotABackup(`${name} is damaged: ${error.message}`);
  });
  if (found.bytes !== said.bytes || found.sha256 !== said.sha256) throw new NotABackup(`${name} is damaged`);
}

export async function openManifest(store: Store): Promise<Manifest> {
  if (!store.has(MANIFEST))
    throw new NotABackup('There is no manifest in it: it is no backup, or one that was not finished');
  return readManifest((await buffer(await store.read(MANIFEST))).toString('utf8'));
}

/** @throws NotABackup with a sentence that names what is wrong. */
export async function checkBackup({
  store,
  onFile = () => undefined,
}: {
  store: Store;
  onFile?: (done: number, all: number) => void;
}): Promise<Manifest> {
  const manifest = await openManifest(store);
  const { database, files, keys } = manifest;
  await checkEntry(store, 'The database', database.entry, database);
  const wrong = differing(await digestStored(await store.read(database.entry)), database.tables);
  if (wrong.length > 0) throw new NotABackup(`These tables are damaged: ${wrong.join(', ')}`);
  for (const [at, file] of files.entries()) {
    await checkEntry(store, file.path, file.entry, file);
    onFile(at + 1, files.length);
  }
  if (keys.isIncluded && !store.has(KEYS)) throw new NotABackup('The keys are missing from the backup');
  return manifest;
}
