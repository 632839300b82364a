/**
 * Files of the product's own, sealed with a key of their own: whoever has the disk, the bucket or a copy of either has nothing, and
 * with its key thrown away a file is gone from every copy.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const NAME = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/** @returns 32 bytes, base64; kept sealed beside what names the file. */
export const newFileKey = (): string => randomBytes(32).toString('base64');

/** Plain bytes in; out: iv, sealed bytes, tag. */
export function sealStream(key: string): Transform {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(NAME, Buffer.from(key, 'base64'), iv);
  let isBegun = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!isBegun) this.push(iv);
      isBegun = true;
      done(null, cipher.update(chunk));
    },
    flush(done) {
      if (!isBegun) this.push(iv);
      done(null, Buffer.concat([cipher.final(), cipher.getAuthTag()]));
    },
  });
}

/** The other way round. An altered file ends in an error, not in an end: whoever reads it sees a broken download. */
export function openStream(key: string): Transform {
  let head: Buffer = Buffer.alloc(0);
  let tail: Buffer = Buffer.alloc(0);
  let decipher: ReturnType<typeof createDecipheriv> | null = null;
  const begin = (bytes: Buffer): Buffer => {
    head = Buffer.concat([head, bytes]);
    if (head.length < IV) return Buffer.alloc(0);
    decipher = createDecipheriv(NAME, Buffer.from(key, 'base64'), head.subarray(0, IV));
    return head.subarray(IV);
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const body = Buffer.concat([tail, decipher ? chunk : begin(chunk)]);
      // The tag stands at the end, and where that is shows only when nothing follows.
      const ready = body.subarray(0, Math.max(0, body.length - TAG));
      tail = body.subarray(ready.length);
      done(null, decipher && ready.length > 0 ? decipher.update(ready) : undefined);
    },
    flush(done: TransformCallback) {
      try {
        if (!decipher || tail.length !== TAG) throw new Error('too short');
        (decipher as unknown as { setAuthTag(tag: Buffer): void }).setAuthTag(tail);
        done(null, decipher.final());
      } catch {
        done(new Error('Sealed file was altered'));
      }
    },
  });
}
