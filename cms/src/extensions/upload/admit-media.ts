/** Lets a file into the media library when its first bytes are of a listed type, and gives it that type's name. */
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { SNIFF_BYTES, sniffType } from '@tiaohe/file-vault';
import { refuse } from '../../platform/http/refusal';
import { MEDIA_TYPES, isMediaType } from '../../platform/static/media-types';

/** What the form reader left in the temporary folder; Strapi reads the same fields afterwards. */
export type Sent = {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
};

const NOT_LISTED = '素材库只收照片（PNG、JPG、GIF、WebP）、PDF、Word、Excel、PPT、MP3 和 MP4 文件';
const OTHER_TYPE = '替换的文件要和原来的文件是同一种格式';

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Changes the file's name and type to what it is.
 * @param extension of the stored file that it replaces, if it does
 * @throws Refusal FILE_TYPE_NOT_ALLOWED
 */
export async function admitMedia({ file, extension }: { file: Sent; extension?: string }): Promise<void> {
  const mime = sniffType(await readHead(file.filepath));
  if (!isMediaType(mime)) return refuse('FILE_TYPE_NOT_ALLOWED', { message: NOT_LISTED });
  const own = MEDIA_TYPES[mime];
  if (extension !== undefined && extension !== own)
    return refuse('FILE_TYPE_NOT_ALLOWED', { message: OTHER_TYPE });
  const name = file.originalFilename ?? '';
  Object.assign(file, {
    originalFilename: `${name.slice(0, name.length - extname(name).length) || '素材'}${own}`,
    mimetype: mime,
    detectedMimeType: mime,
  });
}
