/** Brings a backup's files into a data folder that has none of them yet. */
import { createWriteStream } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { NotABackup, type Manifest } from './manifest';
import type { Store } from './store';

/** A manifest comes from outside: its names must not lead out of the folder. */
function placeOf(dataDir: string, path: string): string {
  const plain = normalize(path);
  if (isAbsolute(plain) || plain.split(/[\\/]/).includes('..'))
    throw new NotABackup(`The manifest names a file outside the data folder: ${path}`);
  return join(dataDir, plain);
}

export async function restoreFiles({
  store,
  manifest,
  dataDir,
}: {
  store: Store;
  manifest: Manifest;
  dataDir: string;
}): Promise<void> {
  for (const { path, entry, mode } of manifest.files) {
    const place = placeOf(dataDir, path);
    await mkdir(dirname(place), { recursive: true });
    await pipeline(await store.read(entry), createWriteStream(place, { flags: 'wx', mode: 0o600 }));
    await chmod(place, mode & 0o777);
  }
}
