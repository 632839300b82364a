import { deflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import { judgeZip, ZIP_LIMITS } from './zip-limits';

const zipOf = (files: Record<string, string | Buffer>): Buffer => {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer;
};
/** Every place where the size of an unpacked entry stands says another one. */
function claim(zip: Buffer, size: number): Buffer {
  const lying = Buffer.from(zip);
  lying.writeUInt32LE(size, 22);
  const directory = lying.indexOf(Buffer.from('504b0102', 'hex'));
  lying.writeUInt32LE(size, directory + 24);
  return lying;
}

it('names what is in an honest archive', async () => {
  expect(await judgeZip(zipOf({ 'word/document.xml': '<w:p/>', '案卷.txt': '𠮷' }))).toEqual({
    ok: true,
    names: ['word/document.xml', '案卷.txt'],
  });
});

const TOO_LARGE = '文件解压后太大，请删去多余的内容或压缩图片后再传';
const BROKEN = '文件打不开，可能已损坏。请用 Word 打开后另存为 .docx 再传';
const MANY = Object.fromEntries(
  Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, at) => [`${at}.txt`, 'x']),
);

it.each<[what: string, zip: () => Buffer, message: string]>([
  [
    '200 MB of text in 200 KB',
    () => zipOf({ 'word/document.xml': Buffer.alloc(200_000_000, 'a') }),
    TOO_LARGE,
  ],
  [
    'an archive that unpacks to more than it says',
    () => claim(zipOf({ 'word/document.xml': Buffer.alloc(30_000_000, 'a') }), 100),
    BROKEN,
  ],
  [
    'more text in one part than is parsed as a whole',
    () => zipOf({ 'word/document.xml': Buffer.alloc(9_000_000, 'a') }),
    TOO_LARGE,
  ],
  ['text parts of any spelling', () => zipOf({ 'word/X.XML': Buffer.alloc(9_000_000, 'a') }), TOO_LARGE],
  ['too many parts', () => zipOf(MANY), '文件里的部件太多，请用 Word 打开后另存为 .docx 再传'],
  ['a name that leads out of it', () => zipOf({ '../../etc/passwd': 'x' }), BROKEN],
  ['something that is no archive', () => deflateRawSync(Buffer.from('hello')), BROKEN],
  ['an archive cut short', () => zipOf({ 'word/document.xml': '<w:p/>' }).subarray(0, 40), BROKEN],
])('refuses %s', async (_what, zip, message) => {
  expect(await judgeZip(zip())).toEqual({ ok: false, message });
});
