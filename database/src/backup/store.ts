/** The folder that a backup lies in: entries are written once, hashed on the way, and can be read again. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Makes content unreadable to strangers and back. What was changed or cut off makes the opened stream fail. */
export type Sealer = {
  /** Added to the name of each entry. */
  suffix: string;
  seal(source: Readable): Promise<Readable>;
  open(source: Readable): Promise<Readable>;
};
export type Stored = { bytes: number; sha256: string };
export type Store = {
  isSealed: boolean;
  has(entry: string): boolean;
  write(entry: string, source: Readable): Promise<Stored>;
  read(entry: string): Promise<Readable>;
  /** Reads an entry to its end. */
  digest(entry: string): Promise<Stored>;
};

/** Hashes what passes. */
function counter(): { through: Transform; stored(): Stored } {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, stored: () => ({ bytes, sha256: hash.digest('hex') }) };
}

export function openStore({ folder, sealer }: { folder: string; sealer: Sealer | null }): Store {
  const placeOf = (entry: string) => join(folder, `${entry}${sealer?.suffix ?? ''}`);
  const read = async (entry: string): Promise<Readable> => {
    const source = createReadStream(placeOf(entry));
    return sealer ? sealer.open(source) : source;
  };
  return {
    isSealed: sealer !== null,
    has: (entry) => existsSync(placeOf(entry)),
    read,
    async write(entry, source) {
      const place = placeOf(entry);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      const { through, stored } = counter();
      // `wx`: nothing in a backup is written twice.
      const sink = createWriteStream(place, { flags: 'wx', mode: 0o600 });
      if (sealer) {
        const counted = pipeline(source, through);
        await Promise.all([counted, pipeline(await sealer.seal(through), sink)]);
      } else await pipeline(source, through, sink);
      // The umask may have taken more; and the bytes must be on the disk before the manifest says they are.
      await chmod(place, 0o600);
      const file = await open(place, 'r+');
      await file.sync().finally(() => file.close());
      return stored();
    },
    async digest(entry) {
      const { through, stored } = counter();
      await pipeline(await read(entry), through, async (chunks) => {
        for await (const chunk of chunks) void chunk;
      });
      return stored();
    },
  };
}
