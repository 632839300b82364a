/** The whole case file as one archive, streamed: no paper is ever held in memory, one file is open at a time. */
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import archiver from 'archiver';
import type { Platform } from '../../platform/platform';
import { vendorsOf } from '../../platform/vendors/vendors';
import { entryName } from './catalogue-text';
import type { FileEntry } from './read-case-file';

export type ZipInput = {
  platform: Platform;
  entries: readonly FileEntry[];
  texts: { name: string; text: string }[];
  /** Told after each file: its name in the archive, and whether it could not be opened. */
  onEntry?(name: string, isLost: boolean): void;
};

const isPacked = (mime: string | null): boolean =>
  /^(image|audio|video)\/|zip|openxmlformats|pdf/.test(mime ?? '');

export function streamZip({ platform, entries, texts, onEntry }: ZipInput): Readable {
  const archive = archiver('zip', { zlib: { level: 1 } });
  const { vault } = vendorsOf(platform.strapi);

  async function fill(): Promise<void> {
    for (const { name, text } of texts) archive.append(text, { name });
    for (const entry of entries) {
      const { storage_key, mime, uploaded_at } = entry.row;
      if (!storage_key || archive.destroyed) continue;
      const name = entryName(entry);
      try {
        const source = await vault.open(storage_key);
        const written = once(archive, 'entry');
        archive.append(source, { name, store: isPacked(mime), date: uploaded_at ?? undefined });
        await written;
        onEntry?.(name, false);
      } catch (error) {
        // One lost file must not keep people from the rest; the archive says which it is.
        platform.log(
          'error',
          `Case file: ${storage_key}: ${error instanceof Error ? error.message : String(error)}`,
        );
        onEntry?.(name, true);
        archive.append('这个文件暂时取不出来，请联系管理员。', { name: `${name}.缺失.txt` });
      }
    }
    await archive.finalize();
  }

  // The archiver's stream is not one of Node's own, which the server asks for.
  const out = new PassThrough();
  archive.on('warning', (warning) => platform.log('warn', `Case file: ${warning.message}`));
  archive.on('error', (error) => out.destroy(error));
  // A reader who has left must not keep files open.
  out.on('close', () => archive.destroy());
  archive.pipe(out);
  void fill().catch((error: Error) => out.destroy(error));
  return out;
}
