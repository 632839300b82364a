/** A webhook of Tencent Meeting: who signed it, and what it says. Pure: no clock, no network. */
import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

export const webhookSignature = (parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');

export function isSignedBy({ parts, signature }: { parts: readonly string[]; signature: string }): boolean {
  const expected = Buffer.from(webhookSignature(parts));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Sealed when the console holds an AES key, plain base64 otherwise. Unlike WeChat's, the letter is the text alone. */
export function openLetter({
  data,
  encodingAesKey,
}: {
  data: string;
  encodingAesKey?: string;
}): string | null {
  const bytes = Buffer.from(data, 'base64');
  if (!encodingAesKey) return bytes.toString('utf8');
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  if (key.length !== 32) return null;
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16));
    return Buffer.concat([decipher.update(bytes), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
