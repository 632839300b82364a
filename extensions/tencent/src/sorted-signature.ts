/** How Tencent Meeting and WeChat sign what they push: SHA-1 over the parts, sorted and joined. */
import { createHash, timingSafeEqual } from 'node:crypto';

export const sortedSignature = (parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');

/** Digests are of one length, so that neither length nor content of a secret leaks through time. */
export function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

export const isSignedBy = ({ parts, signature }: { parts: readonly string[]; signature: string }): boolean =>
  isSame(sortedSignature(parts), signature);
