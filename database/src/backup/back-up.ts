/**
 * Makes a backup and proves it: what was written is read back and compared with a second reading of the same instant.
 * Only then comes the manifest, without which nobody takes the folder for a backup.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { KEYS, MANIFEST } from './check-backup';
import { fingerprintOf, type SealingKeys } from './key-fingerprint';
import { listFiles } from './kept-files';
import { FORMAT, VERSION, writeManifest, type KeptFile, type Manifest } from './manifest';
import { digestStored } from './read-database';
import { referredFiles } from './referred-files';
import { openSnapshot, type Snapshot } from './snapshot';
import type { Store } from './store';
import { differing, digestTables } from './table-digest';
import { databaseStream } from './write-database';

export type BackUp = {
  connectionString: string;
  dataDir: string;
  store: Store;
  product: string;
  evidence: Manifest['evidence'];
  /** As the server has them: from the environment when they are set there. */
  keys: SealingKeys;
  /** The text of the key file, to lay it beside the data; null keeps the keys where they are. */
  keyFile: string | null;
  onProgress?: (sentence: string) => void;
};

const DATABASE = 'database.gz';

async function writeDatabase({ store }: BackUp, snapshot: Snapshot): Promise<Manifest['database']> {
  const stored = await store.write(DATABASE, databaseStream(snapshot));
  const other = await snapshot.join();
  const tables = await digestStored(await store.read(DATABASE));
  const wrong = differing(tables, await digestTables(other, snapshot.schema.tables));
  if (wrong.length > 0)
    throw new Error(
      `The backup does not hold what the database holds, and is not kept: ${wrong.join(', ')}. Try again; if it stays so, the disk or the memory of this machine is at fault.`,
    );
  return { entry: DATABASE, ...stored, tables };
}

async function writeFiles({ dataDir, store, onProgress = () => undefined }: BackUp): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  const found = [...listFiles({ dataDir })];
  for (const { path, mode } of found) {
    // In a sealed backup a name of a file says nothing either.
    const entry = store.isSealed ? `files/${files.length + 1}` : `files/${path}`;
    const stored = await store.write(entry, createReadStream(join(dataDir, path)));
    const again = await store.digest(entry);
    if (again.sha256 !== stored.sha256)
      throw new Error(`${path} is not the same when it is read back; the backup is not kept`);
    files.push({ path, entry, ...stored, mode });
    if (files.length % 1_000 === 0) onProgress(`${files.length} of ${found.length} files`);
  }
  return files;
}

export async function backUp(order: BackUp): Promise<Manifest> {
  const { connectionString, store, product, evidence, keys, keyFile } = order;
  const snapshot = await openSnapshot({ connectionString });
  try {
    const at = new Date().toISOString();
    // The database first: a file that is written meanwhile is then at worst one too many, never one too few.
    const database = await writeDatabase(order, snapshot);
    const referred = evidence === 'here' ? await referredFiles(snapshot.client) : new Set<string>();
    const files = await writeFiles(order);
    const kept = new Set(files.map(({ path }) => path));
    const manifest: Manifest = {
      format: FORMAT,
      version: VERSION,
      product,
      at,
      database,
      files,
      evidence,
      missing: [...referred].filter((path) => !kept.has(path)),
      keys: { isIncluded: keyFile !== null, fingerprint: fingerprintOf(keys) },
      isSealed: store.isSealed,
    };
    if (keyFile !== null) await store.write(KEYS, Readable.from([Buffer.from(keyFile)]));
    await store.write(MANIFEST, Readable.from([Buffer.from(writeManifest(manifest))]));
    return manifest;
  } finally {
    await snapshot.close();
  }
}
