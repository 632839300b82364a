import { deflateSync } from 'node:zlib';
import { judgeInk } from './judge-ink';
import { readSignatureImage } from './read-signature-image';

const chunk = (type: string, body: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
};
/** An RGBA picture; each drawn row has `ink` black pixels, all rows use one filter. */
function picture({ width = 100, height = 60, ink = 0, filter = 0, noise = false, claimed = 0 }): string {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(claimed || height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 4);
    row[0] = filter;
    // With filter 2 (up) a row of zeros repeats the row above it.
    if (filter === 0 || y === 0)
      for (let x = 0; x < ink; x += 1)
        row.set([0, noise ? (x * 37 + y * 11) % 200 : 0, 0, 255], 1 + x * 4 + 4);
    return row;
  });
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: noise ? 6 : 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

const isSignature = (image: string): boolean => {
  const read = readSignatureImage(image);
  return read.ok && judgeInk(read.png) === 'drawn';
};

it('takes a drawn signature', () => {
  expect(isSignature(picture({ ink: 20, noise: true }))).toBe(true);
});

it('sees ink through the filters of PNG', () => {
  expect(isSignature(picture({ ink: 20, filter: 2 }))).toBe(true);
});

it.each<[what: string, image: string]>([
  ['an empty pad', picture({})],
  ['a dot', picture({ ink: 1 })],
  ['a JPEG', 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ'],
  ['a picture cut short', `${picture({ ink: 20 }).slice(0, 4000)}`],
  ['text', 'data:image/png;base64,aGVsbG8='],
  ['a picture as large as a wall', picture({ width: 5000, height: 1, ink: 500 })],
  ['a picture whose data is longer than its header says', picture({ ink: 20, claimed: 20 })],
])('refuses %s', (_what, image) => {
  expect(isSignature(image)).toBe(false);
});

it('refuses by its header a picture of many dots in few bytes', () => {
  const bomb = picture({ width: 4_096, height: 4_096, noise: true });
  expect(bomb.length).toBeLessThan(150_000);
  expect(readSignatureImage(bomb)).toEqual({ ok: false, message: '签名图片太大，请重新签名' });
});
