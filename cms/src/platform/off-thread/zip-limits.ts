/**
 * Whether an archive from outside may be unpacked at all. Its directory is read first, which costs nothing; then every
 * entry is unpacked once into nowhere, because a directory may lie about sizes.
 */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

const MB = 1024 * 1024;
export const ZIP_LIMITS = {
  entries: 2_000,
  /** Bytes, unpacked: of all entries, and of one part of the text (`*.xml`, `*.rels`), which is parsed as a whole. */
  total: 64 * MB,
  text: 8 * MB,
} as const;

export type ZipVerdict = { ok: true; names: string[] } | { ok: false; message: string };
const no = (message: string): ZipVerdict => ({ ok: false, message });

const TOO_LARGE = '文件解压后太大，请删去多余的内容或压缩图片后再传';
const BROKEN = '文件打不开，可能已损坏。请用 Word 打开后另存为 .docx 再传';
const isText = (name: string): boolean => /\.(xml|rels)$/i.test(name);
const ENCRYPTED = 0x1;

function judgeDirectory(entries: readonly Entry[]): string | null {
  const names = entries.map(({ fileName }) => fileName);
  if (entries.some(({ generalPurposeBitFlag }) => generalPurposeBitFlag & ENCRYPTED))
    return '文件有密码，请去掉密码后再传';
  if (new Set(names).size !== names.length) return BROKEN;
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const isOver = entries.some((one) => isText(one.fileName) && one.uncompressedSize > ZIP_LIMITS.text);
  return total > ZIP_LIMITS.total || isOver ? TOO_LARGE : null;
}

async function readDirectory(zip: ZipFile): Promise<Entry[] | null> {
  if (zip.entryCount > ZIP_LIMITS.entries) return null;
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > ZIP_LIMITS.entries) return null;
  }
  return entries;
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** @returns the names inside, or a sentence that says what to do. Names that lead out of the archive are refused as broken. */
export async function judgeZip(bytes: Uint8Array): Promise<ZipVerdict> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entries = await readDirectory(zip);
    if (!entries) return no('文件里的部件太多，请用 Word 打开后另存为 .docx 再传');
    const refusal = judgeDirectory(entries);
    if (refusal) return no(refusal);
    // yauzl ends an entry with an error as soon as it is longer or shorter than the directory says.
    for (const entry of entries) await pipeline(await zip.openReadStreamPromise(entry), nowhere());
    return { ok: true, names: entries.map(({ fileName }) => fileName) };
  } catch {
    return no(BROKEN);
  }
}
