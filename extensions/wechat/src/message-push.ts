/** WeChat's message push: who signed it, and what the sealed letter says. Pure: no clock, no network. */
import { createDecipheriv } from 'node:crypto';

export { isSignedBy, sortedSignature as pushSignature } from '@tiaohe/tencent';

const BLOCK = 32;

/** Null when the letter was not sealed with this key for this mini-program. */
export function openSealed(letter: { sealed: string; encodingAesKey: string; appId: string }): string | null {
  const key = Buffer.from(`${letter.encodingAesKey}=`, 'base64');
  const bytes = Buffer.from(letter.sealed, 'base64');
  if (key.length !== 32 || bytes.length === 0 || bytes.length % 16 !== 0) return null;

  // Trap: they pad to blocks of 32, and Node takes more than 16 bytes of padding for a damaged text.
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()]);
  const padding = padded.at(-1) ?? 0;
  if (padding < 1 || padding > BLOCK || padding > padded.length) return null;

  const plain = padded.subarray(0, padded.length - padding);
  if (plain.length < 20) return null;
  const end = 20 + plain.readUInt32BE(16);
  if (end > plain.length) return null;
  const appId = plain.subarray(end).toString('utf8');
  return appId === letter.appId ? plain.subarray(20, end).toString('utf8') : null;
}
