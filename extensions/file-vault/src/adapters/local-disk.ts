/** Evidence on the local disk: one file per content, written whole or not at all. */
import { createReadStream } from 'node:fs';
import { access, chmod, link, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { askRemovable, digestOf, keyOf } from '../content-key';
import { VaultRefusal } from '../port';
import type { Vault, LocalDiskOptions } from '../port';
import { digestOfStream, receive } from '../receive';

export function createLocalVault({ directory }: LocalDiskOptions): Vault {
  const placeOf = (storageKey: string) => path.join(directory, digestOf(storageKey) && storageKey);

  return {
    configured: true,

    async put({ source, maxBytes, isSealed = false }) {
      const { file, sha256, size, mime } = await receive({
        source,
        maxBytes,
        isSealed,
        directory: path.join(directory, 'incoming'),
      });
      const storageKey = keyOf(sha256, isSealed);
      try {
        await settle({ file, place: path.join(directory, storageKey) });
      } finally {
        await rm(file, { force: true });
      }
      return { storageKey, sha256, size, mime };
    },

    async open(storageKey) {
      const place = placeOf(storageKey);
      await access(place).catch(() => {
        throw new VaultRefusal('NOT_FOUND');
      });
      return createReadStream(place);
    },

    linkFor: async () => null,

    async verify(storageKey) {
      try {
        return (await digestOfStream(createReadStream(placeOf(storageKey)))) === digestOf(storageKey);
      } catch {
        return false;
      }
    },

    async remove(storageKey) {
      askRemovable(storageKey);
      await rm(placeOf(storageKey), { force: true });
    },
  };
}

/** A hard link, unlike a rename, fails when the name is taken: two uploads of one content cannot replace each other. */
async function settle({ file, place }: { file: string; place: string }): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  try {
    await chmod(file, 0o400);
    await link(file, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return;
  }
  // The name must survive a power cut as well as the bytes do.
  const folder = await open(path.dirname(place), 'r');
  await folder.sync().finally(() => folder.close());
}
