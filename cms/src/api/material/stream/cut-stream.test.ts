import { Readable } from 'node:stream';
import { cutStream } from './cut-stream';

const cut = async (start: number, end: number): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of Readable.from(['01234', '56789', 'abcde'].map((text) => Buffer.from(text))).pipe(
    cutStream({ start, end }),
  )) {
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString();
};

it.each([
  [0, 14, '0123456789abcde'],
  [3, 6, '3456'],
  [5, 9, '56789'],
  [14, 14, 'e'],
])('cuts %i to %i across chunks', async (start, end, text) => {
  expect(await cut(start, end)).toBe(text);
});
