/** Lays compressed twins beside built files, as small as they get: what is sent a thousand times is packed once. */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Pictures, fonts and film are packed already. */
const KINDS = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.ttf', '.txt', '.webmanifest']);
/** Below this the headers weigh as much as what is saved. */
const LEAST_BYTES = 256;
const WAYS = [
  {
    suffix: '.br',
    pack: (bytes) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  { suffix: '.gz', pack: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }) },
];

async function compressFile(file) {
  const bytes = await readFile(file);
  if (bytes.length < LEAST_BYTES) return;
  for (const { suffix, pack } of WAYS) {
    const packed = await pack(bytes);
    if (packed.length < bytes.length) await writeFile(file + suffix, packed);
  }
}

/** @param {string} folder whose files, at any depth, get `.br` and `.gz` beside them */
export async function compressFiles(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && KINDS.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  // zlib's threads are few: all at once would only hold all of them in memory.
  for (const file of files) await compressFile(file);
}
