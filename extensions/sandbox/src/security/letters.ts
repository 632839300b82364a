/** How the vendors sign and seal what they push. */
import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** WeChat and Tencent Meeting alike: the parts in byte order, joined, digested. */
export const letterSignature = (parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');

const keyOf = (encodingAesKey: string): Buffer => Buffer.from(`${encodingAesKey}=`, 'base64');
const WECHAT_BLOCK = 32;

/** Random, length, text and appId, padded to blocks of 32. */
export function sealForWechat(letter: { text: string; encodingAesKey: string; appId: string }): string {
  const key = keyOf(letter.encodingAesKey);
  const text = Buffer.from(letter.text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(letter.appId)]);
  const padding = WECHAT_BLOCK - (plain.length % WECHAT_BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([plain, Buffer.alloc(padding, padding)]);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}

/** The text alone, padded the ordinary way. */
export function sealForMeeting({ text, encodingAesKey }: { text: string; encodingAesKey: string }): string {
  const key = keyOf(encodingAesKey);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  return Buffer.concat([cipher.update(text), cipher.final()]).toString('base64');
}

/** 43 signs, as the consoles hand them out. */
export const freshAesKey = (): string => randomBytes(32).toString('base64').slice(0, 43);
