/** The parts of a PNG (ISO/IEC 15948), read without unpacking anything. */

/** Samples per pixel, by the header's colour type. */
export const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export type Header = { width: number; height: number; depth: number; colour: number; interlaced: boolean };
export type Chunks = { header: Header; data: Buffer };

export function readChunks(png: Buffer): Chunks | null {
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
