/** Looks at the picture of a signature as far as its header tells: a PNG, not too big in bytes nor in pixels. */
import { CHANNELS, readChunks } from './png-chunks';

const PREFIX = 'data:image/png;base64,';
const MAGIC = '89504e470d0a1a0a';
const LARGEST = 300 * 1024;
const SMALLEST = 200;
const LONGEST_SIDE = 4_096;
/** A phone's whole screen at three dots a point; what is drawn in our box is far less. */
const MOST_PIXELS = 4_000_000;

export type SignatureImage = { ok: true; png: Buffer } | { ok: false; message: string };
const wrong = (message: string): SignatureImage => ({ ok: false, message });

/** Costs nothing, whatever the picture claims to be. Whether something is drawn on it is told off the main thread. */
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
  if (width * height > MOST_PIXELS) return wrong('签名图片太大，请重新签名');
  return { ok: true, png };
}
