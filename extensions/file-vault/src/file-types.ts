/** What a file is, by its first bytes; names and headers of uploads prove nothing. Types not listed are refused. */

/** How many bytes from the start are enough to tell. */
export const SNIFF_BYTES = 4096;

type Signature = { mime: string; at?: number; bytes: string; also?: { at: number; bytes: string } };

const OLE = 'd0cf11e0a1b11ae1';
const ZIP = '504b0304';

// prettier-ignore
const SIGNATURES: readonly Signature[] = [
  { mime: 'image/jpeg',         bytes: 'ffd8ff' },
  { mime: 'image/png',          bytes: '89504e470d0a1a0a' },
  { mime: 'image/gif',          bytes: '474946383761' },
  { mime: 'image/gif',          bytes: '474946383961' },
  { mime: 'image/webp',         bytes: '52494646', also: { at: 8, bytes: '57454250' } },
  { mime: 'audio/wav',          bytes: '52494646', also: { at: 8, bytes: '57415645' } },
  { mime: 'image/heic',         at: 4, bytes: '6674797068656963' },
  { mime: 'image/heic',         at: 4, bytes: '6674797068656978' },
  { mime: 'image/heic',         at: 4, bytes: '6674797068657663' },
  { mime: 'image/heic',         at: 4, bytes: '667479706d696631' },
  { mime: 'audio/mp4',          at: 4, bytes: '667479704d344120' },
  { mime: 'video/quicktime',    at: 4, bytes: '6674797071742020' },
  { mime: 'video/mp4',          at: 4, bytes: '66747970' },
  { mime: 'application/pdf',    bytes: '255044462d' },
  { mime: 'audio/mpeg',         bytes: '494433' },
  { mime: 'audio/amr',          bytes: '2321414d52' },
  { mime: 'video/webm',         bytes: '1a45dfa3' },
];

const OFFICE_IN_ZIP = [
  { inside: 'word/', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { inside: 'xl/', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { inside: 'ppt/', mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
];

/** Browsers take these for pages and run what is inside. */
const MARKUP = /^\s*(<\?xml|<!doctype|<!--|<[a-z][a-z0-9:-]*[\s/>])|<(script|html|svg|iframe)[\s/>]/i;

const startsWith = (head: Buffer, at: number, bytes: string): boolean =>
  head.subarray(at, at + bytes.length / 2).toString('hex') === bytes;

/** The type, or null for what the vault does not take. */
export function sniffType(head: Buffer): string | null {
  const known = SIGNATURES.find(
    ({ at = 0, bytes, also }) =>
      startsWith(head, at, bytes) && (!also || startsWith(head, also.at, also.bytes)),
  );
  if (known) return known.mime;
  if (isMpegFrame(head)) return 'audio/mpeg';
  if (startsWith(head, 0, OLE)) return oleType(head);
  if (startsWith(head, 0, ZIP)) return zipType(head);
  return isPlainText(head) ? 'text/plain' : null;
}

/** MP3 without a tag begins with a frame: eleven set bits, then version, layer and rate that are not reserved. */
function isMpegFrame(head: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = head;
  const layer = second & 0x06;
  return (
    first === 0xff &&
    (second & 0xe0) === 0xe0 &&
    (second & 0x18) !== 0x08 &&
    layer === 0x02 &&
    third >> 4 !== 0xf
  );
}

/** Old Office files share one container; the stream's name, in UTF-16, tells the kinds apart when it comes early. */
function oleType(head: Buffer): string {
  const text = head.toString('utf16le');
  if (text.includes('Workbook')) return 'application/vnd.ms-excel';
  if (text.includes('PowerPoint')) return 'application/vnd.ms-powerpoint';
  return 'application/msword';
}

function zipType(head: Buffer): string {
  const text = head.toString('latin1');
  return OFFICE_IN_ZIP.find(({ inside }) => text.includes(inside))?.mime ?? 'application/zip';
}

function isPlainText(head: Buffer): boolean {
  if (head.length === 0 || head.includes(0)) return false;
  const bytes = [...head];
  const isPrintable = bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
  const text = head.toString('utf8').replace(/^\ufeff/, '');
  return isPrintable && !MARKUP.test(text) && !text.startsWith('#!');
}
