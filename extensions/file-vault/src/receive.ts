/** Takes a stream in: to a temporary file, counted and digested on the way, so that nothing is kept in memory. */
import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { SNIFF_BYTES, sniffType } from './file-types';
import { incomingName } from './incoming';
import { VaultRefusal } from './port';

export type Received = { file: string; sha256: string; size: number; mime: string };

/** What is sealed looks like nothing. */
const SEALED = 'application/octet-stream';

type Order = { source: Readable | Buffer; maxBytes: number; directory: string; isSealed?: boolean };

/** The caller owns the file that is returned; when this throws, there is none. */
export async function receive({ source, maxBytes, directory, isSealed = false }: Order): Promise<Received> {
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, incomingName());
  const handle = await open(file, 'wx', 0o600);
  try {
    const facts = await copy({ source, maxBytes, handle, isSealed });
    await handle.sync();
    await handle.close();
    return { file, ...facts };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(file, { force: true });
    throw error;
  }
}

async function copy({
  source,
  maxBytes,
  handle,
  isSealed,
}: Pick<Order, 'source' | 'maxBytes' | 'isSealed'> & { handle: FileHandle }) {
  const hash = createHash('sha256');
  const heads: Buffer[] = [];
  let size = 0;
  const chunks = Buffer.isBuffer(source) ? Readable.from([source]) : source;
  for await (const chunk of chunks) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as string);
    if (size < SNIFF_BYTES) heads.push(bytes.subarray(0, SNIFF_BYTES - size));
    size += bytes.length;
    if (size > maxBytes) throw new VaultRefusal('FILE_TOO_LARGE');
    hash.update(bytes);
    await handle.writeFile(bytes);
  }
  const mime = isSealed ? SEALED : sniffType(Buffer.concat(heads));
  if (!mime) throw new VaultRefusal('FILE_TYPE_NOT_ALLOWED');
  return { sha256: hash.digest('hex'), size, mime };
}

/** The digest of a whole stream. */
export async function digestOfStream(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
