/** A PNG with strokes on it, as a signature pad draws one: 240×90, black on transparent. */
import { deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [240, 90];

function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}
/** A part of a PNG, with its sum: who shrinks pictures looks at it. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

export function signaturePng(): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 4 + 1));
  for (let x = 10; x < WIDTH - 10; x += 1) {
    for (let thick = 0; thick < 4; thick += 1) {
      const y = Math.round(HEIGHT / 2 + 30 * Math.sin(x / 17) * Math.cos(x / 5)) + thick;
      const at = y * (WIDTH * 4 + 1) + 1 + x * 4;
      rows.set([x % 60, thick * 9, (x * 7) % 90, 255], at);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return new Uint8Array(png);
}
