/** Files that are small on the line and large, or slow, once somebody opens them. */
import { deflateSync } from 'node:zlib';
import PizZip from 'pizzip';

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

const chunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
};

/** A picture of these dots, all of one colour: 4096 × 4096 take 65 KB. */
export function pngBomb(side: number): string {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((side * 4 + 1) * side, 4))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
}
