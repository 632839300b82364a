/** Lets through the bytes from `start` to `end`, both included, of a stream that knows no ranges of its own. */
import { Transform } from 'node:stream';
import type { Range } from './read-range';

export function cutStream({ start, end }: Range): Transform {
  let position = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const from = Math.max(0, start - position);
      const to = Math.min(chunk.length, end + 1 - position);
      position += chunk.length;
      if (to > from) this.push(chunk.subarray(from, to));
      if (position > end) this.push(null);
      done();
    },
  });
}
