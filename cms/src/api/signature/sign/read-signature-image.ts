/** Looks at the picture of a signature: a PNG, not too big, and something drawn on it. */
import { inflateSync } from 'node:zlib';

const PREFIX = 'data:image/png;base64,';
const MAGIC = '89504e470d0a1a0a';
const LARGEST = 300 * 1024;
const SMALLEST = 200;
const LEAST_INK = 200;
const LONGEST_SIDE = 4_096;
const RGBA = 6;
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export type SignatureImage = { ok: true; png: Buffer } | { ok: false; message: string };
const wrong = (message: string): SignatureImage => ({ ok: false, message });

type Header = { width: number; height: number; depth: number; colour: number; interlaced: boolean };
type Chunks = { header: Header; data: Buffer };

function readChunks(png: Buffer): Chunks | null {
  const parts: Buffer[] = [];
  let header: Header | null = null;
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR' && body.length >= 13) {
      header = {
        width: body.readUInt32BE(0),
        height: body.readUInt32BE(4),
        depth: body[8] ?? 0,
        colour: body[9] ?? 0,
        interlaced: body[12] === 1,
      };
    }
    if (type === 'IDAT') parts.push(body);
    if (type === 'IEND') return header && parts.length > 0 ? { header, data: Buffer.concat(parts) } : null;
    at += 12 + length;
  }
  return null;
}

/** PNG filters (ISO/IEC 15948 §9): each row says how it was predicted from its neighbours. */
function unfilter(raw: Buffer, stride: number, step: number): void {
  for (let row = 0; (row + 1) * (stride + 1) <= raw.length; row += 1) {
    const start = row * (stride + 1) + 1;
    const filter = raw[start - 1] ?? 0;
    for (let index = 0; index < stride; index += 1) {
      const at = start + index;
      const left = index >= step ? (raw[at - step] ?? 0) : 0;
      const up = row > 0 ? (raw[at - stride - 1] ?? 0) : 0;
      const corner = row > 0 && index >= step ? (raw[at - stride - 1 - step] ?? 0) : 0;
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0;
      raw[at] = ((raw[at] ?? 0) + guess) & 0xff;
    }
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Pixels that differ from the first one: ink on paper, or on nothing. */
function countInk({ header, data }: Chunks): number {
  const { width, height, colour } = header;
  const step = CHANNELS[colour] ?? 4;
  const stride = width * step;
  const raw = inflateSync(data, { maxOutputLength: (stride + 1) * height });
  unfilter(raw, stride, step);
  const first = raw.subarray(1, 1 + step);
  let ink = 0;
  for (let row = 0; row < height; row += 1) {
    for (let at = row * (stride + 1) + 1, end = at + stride; at < end; at += step) {
      const isClear = colour === RGBA && raw[at + 3] === 0 && first[3] === 0;
      if (!isClear && first.compare(raw, at, at + step) !== 0) ink += 1;
    }
  }
  return ink;
}

export function readSignatureImage(dataUrl: string): SignatureImage {
  if (!dataUrl.startsWith(PREFIX)) return wrong('签名图片格式不对，请重新签名');
  const png = Buffer.from(dataUrl.slice(PREFIX.length), 'base64');
  if (png.length > LARGEST) return wrong('签名图片太大，请重新签名');
  if (png.length < SMALLEST || png.subarray(0, 8).toString('hex') !== MAGIC)
    return wrong('没有看到签名，请重新签名');
  const chunks = readChunks(png);
  if (!chunks) return wrong('签名图片不完整，请重新签名');
  const { width, height, depth, colour, interlaced } = chunks.header;
  const isReadable = depth === 8 && !interlaced && CHANNELS[colour] !== undefined && width > 0 && height > 0;
  if (!isReadable || width > LONGEST_SIDE || height > LONGEST_SIDE)
    return wrong('签名图片格式不对，请重新签名');
  try {
    return countInk(chunks) > LEAST_INK ? { ok: true, png } : wrong('签名是空白的或太短，请重新签名');
  } catch {
    return wrong('签名图片不完整，请重新签名');
  }
}
