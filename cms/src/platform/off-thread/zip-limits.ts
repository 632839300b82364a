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

/** What kind of file it should be: what people open it with, and what its largest part may be. A table is read as it is unpacked. */
const ZIP_FILES = {
  text: { app: 'Word', ending: '.docx', total: ZIP_LIMITS.total, part: ZIP_LIMITS.text },
  table: { app: 'Excel 或 WPS', ending: '.xlsx', total: 256 * MB, part: 128 * MB },
} as const;
type ZipFileKind = (typeof ZIP_FILES)[keyof typeof ZIP_FILES];

const TOO_LARGE = '文件解压后太大，请删去多余的内容或压缩图片后再传';
const resave = ({ app, ending }: ZipFileKind): string => `请用 ${app} 打开后另存为 ${ending} 再传`;
const broken = (kind: ZipFileKind): string => `文件打不开，可能已损坏。${resave(kind)}`;
const isText = (name: string): boolean => /\.(xml|rels)$/i.test(name);
const ENCRYPTED = 0x1;

function judgeDirectory(entries: readonly Entry[], kind: ZipFileKind): string | null {
  const names = entries.map(({ fileName }) => fileName);
  if (entries.some(({ generalPurposeBitFlag }) => generalPurposeBitFlag & ENCRYPTED))
    return '文件有密码，请去掉密码后再传';
  if (new Set(names).size !== names.length) return broken(kind);
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const isOver = entries.some((one) => isText(one.fileName) && one.uncompressedSize > kind.part);
  return total > kind.total || isOver ? TOO_LARGE : null;
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
export async function judgeZip(
  bytes: Uint8Array,
  file: keyof typeof ZIP_FILES = 'text',
): Promise<ZipVerdict> {
  const kind = ZIP_FILES[file];
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entries = await readDirectory(zip);
    if (!entries) return no(`文件里的部件太多，${resave(kind)}`);
    const refusal = judgeDirectory(entries, kind);
    if (refusal) return no(refusal);
    // yauzl ends an entry with an error as soon as it is longer or shorter than the directory says.
    for (const entry of entries) await pipeline(await zip.openReadStreamPromise(entry), nowhere());
    return { ok: true, names: entries.map(({ fileName }) => fileName) };
  } catch {
    return no(broken(kind));
  }
}
