/** Files that are small on the line and large, or slow, once somebody opens them. */
import { deflateRawSync, deflateSync } from 'node:zlib';

/** Without the sum at its end: nobody asks for it. */
function chunk(type, body) {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
}

/** Blank, in the rows that take longest to read (Paeth); `claimed` is the size that the header tells. */
export function makePicture({ side, claimed = side }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claimed, 0);
  header.writeUInt32BE(claimed, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((side * 4 + 1) * side, Buffer.from([4, ...Buffer.alloc(side * 4)])));
  const parts = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** An archive of these parts (APPNOTE 4.3), without sums. */
function makeZip(parts) {
  const [bodies, directory] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [label, bytes] = [Buffer.from(name), Buffer.from(content)];
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const entry = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, label, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, tail, label]));
    bodies.push(entry);
    at += entry.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, list, end]);
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const document = (body) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const paragraph = (words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const makeWord = (body) => makeZip({ '[Content_Types].xml': TYPES, 'word/document.xml': document(body) });

/** 200 MB of text in some 200 KB. */
export const makeWordBomb = () => makeWord(paragraph('甲'.repeat(1_000)).repeat(66_000));
/** Within every limit of size, and a hundred thousand tags to read. */
export const makeSlowWord = () => makeWord(paragraph('{#a}{b}{/}').repeat(100_000));
