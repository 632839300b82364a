/** A webhook of Tencent Meeting: who signed it, and what it says. Pure: no clock, no network. */
import { createDecipheriv } from 'node:crypto';

export { isSignedBy, sortedSignature as webhookSignature } from '@tiaohe/tencent';

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
