/** What stands in a backup and how it is checked: the last thing that is written, so that a backup without it is none. */
import { createHash } from 'node:crypto';
import type { TableDigest } from './table-digest';

export const FORMAT = 'tiaohe-backup';
export const VERSION = 2;

/** `entry`: its name inside the backup. `path`: its name in the data folder. Sizes and hashes are those of the content. */
export type KeptFile = { path: string; entry: string; bytes: number; sha256: string; mode: number };
export type Manifest = {
  format: typeof FORMAT;
  version: typeof VERSION;
  product: string;
  /** ISO 8601; the instant that the database shows. */
  at: string;
  database: { entry: string; bytes: number; sha256: string; tables: TableDigest[] };
  files: KeptFile[];
  /** Where the evidence lies: here, or in the centre's own Tencent COS bucket, which is backed up there. */
  evidence: 'here' | 'cos';
  /** Files that the database speaks of and that were not there. */
  missing: string[];
  keys: { isIncluded: boolean; fingerprint: string };
  isSealed: boolean;
};

const checksumOf = (manifest: Manifest): string =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex');

export const writeManifest = (manifest: Manifest): string =>
  `${JSON.stringify({ ...manifest, checksum: checksumOf(manifest) }, null, 1)}\n`;

export class NotABackup extends Error {
  override name = 'NotABackup';
}

export function readManifest(text: string): Manifest {
  let read: Manifest & { checksum?: unknown };
  try {
    read = JSON.parse(text) as Manifest & { checksum?: unknown };
  } catch {
    throw new NotABackup('The manifest cannot be read: the backup is damaged');
  }
  const { checksum, ...manifest } = read;
  if (manifest.format !== FORMAT) throw new NotABackup('This is not a backup of this product');
  if (manifest.version !== VERSION)
    throw new NotABackup(
      `This backup has format ${String(manifest.version)}, and this product reads ${VERSION}`,
    );
  if (checksum !== checksumOf(manifest))
    throw new NotABackup('The manifest was changed after it was written: the backup is damaged');
  return manifest;
}
