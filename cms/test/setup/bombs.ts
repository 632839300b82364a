/** Files that are small on the line and large, or slow, once somebody opens them. */
import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import PizZip from 'pizzip';
import { chunk } from '../../../testing/signature';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const HEAD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const END = '</w:body></w:document>';
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

function word(body: string): Buffer {
  const zip = new PizZip();
  zip.file('[Content_Types].xml', TYPES);
  zip.file('word/document.xml', `${HEAD}${body}${END}`);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer;
}

export const plainWord = (): Buffer => word(paragraph('{case.number}'));
/** Less than 100 KB that unpack to 80 MB. */
export const wordBomb = (): Buffer => word(paragraph('甲'.repeat(1_000)).repeat(26_000));
/** Within every limit of size, and a hundred thousand tags to read. */
export const slowWord = (): Buffer => word(paragraph('{#a}{b}{/}').repeat(100_000));
export const manyParts = (): Buffer => {
  const zip = new PizZip(plainWord());
  for (let at = 0; at < 20_000; at += 1) zip.file(`word/${at}.xml`, 'x');
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer;
};

/** A picture of so many dots, blank, in rows that take longest to read (Paeth): 4096 × 4096 take 65 KB. */
export const pngBomb = (side: number): string => {
  const row = Buffer.from([4, ...Buffer.alloc(side * 4)]);
  const png = pngOf(side, deflateSync(Buffer.alloc((side * 4 + 1) * side, row)));
  return `data:image/png;base64,${png.toString('base64')}`;
};

function pngOf(side: number, packed: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A picture that takes a while to make small. */
export function noisyPng(side: number): Uint8Array<ArrayBuffer> {
  const rows = randomBytes((side * 4 + 1) * side);
  for (let at = 0; at < rows.length; at += side * 4 + 1) rows[at] = 0;
  return new Uint8Array(pngOf(side, deflateSync(rows, { level: 0 })));
}
