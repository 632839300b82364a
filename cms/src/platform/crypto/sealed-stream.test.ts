import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { newFileKey, openStream, sealStream } from './sealed-stream';

/** In pieces of so many bytes, as disks and networks bring them. */
const piecesOf = (bytes: Buffer, size: number): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
      bytes.subarray(n * size, (n + 1) * size),
    ),
  );
const seal = (key: string, bytes: Buffer) => buffer(piecesOf(bytes, 1_000).pipe(sealStream(key)));
const open = (key: string, bytes: Buffer, size: number) =>
  buffer(piecesOf(bytes, size).pipe(openStream(key)));

it.each([1, 7, 16, 17, 4_096])(
  'opens what it sealed, whatever the pieces: %d bytes at a time',
  async (size) => {
    const key = newFileKey();
    const plain = Buffer.from('张三 13800138000 '.repeat(50));
    const sealed = await seal(key, plain);

    expect(sealed.includes('13800138000')).toBe(false);
    expect(await open(key, sealed, size)).toEqual(plain);
  },
);

it('opens an empty file', async () => {
  const key = newFileKey();
  expect(await open(key, await seal(key, Buffer.alloc(0)), 100)).toEqual(Buffer.alloc(0));
});

it('opens nothing with another key, and nothing that was altered or cut off', async () => {
  const key = newFileKey();
  const sealed = await seal(key, Buffer.from('内容'));
  const altered = Buffer.from(sealed);
  altered[14] = (altered[14] ?? 0) ^ 1;

  for (const [otherKey, bytes] of [
    [newFileKey(), sealed],
    [key, altered],
    [key, sealed.subarray(0, -1)],
    [key, sealed.subarray(0, 5)],
  ] as const)
    await expect(open(otherKey, bytes, 4)).rejects.toThrow('Sealed file was altered');
});
