/** Whether something is drawn on a PNG. Takes as long as the picture is large: only off the main thread. */
import { inflateSync } from 'node:zlib';
import type { Ink } from '../../platform/off-thread/task-kinds';
import { CHANNELS, readChunks, type Chunks } from './png-chunks';

const LEAST_INK = 200;
const RGBA = 6;

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

export function judgeInk(png: Buffer): Ink {
  const chunks = readChunks(png);
  if (!chunks) return 'broken';
  try {
    return countInk(chunks) > LEAST_INK ? 'drawn' : 'blank';
  } catch {
    return 'broken';
  }
}
