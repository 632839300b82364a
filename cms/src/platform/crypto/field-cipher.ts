/**
 * Personal data at rest: phone and identity numbers are encrypted with a key that lives outside the database, and
 * found again by a keyed blind index (个人信息保护法 art. 51; GB/T 39786 asks for confidentiality in storage).
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

export type CipherName = 'aes-256-gcm' | 'sm4-cbc';
export type FieldCipher = {
  seal(text: string): string;
  open(sealed: string): string;
  /** Same text and purpose give the same index; without the key nothing can be told from it. */
  index(purpose: 'phone' | 'id-number' | 'code', text: string): string;
};

const gcm = {
  seal(key: Buffer, text: string) {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `a1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
  },
  open(key: Buffer, sealed: Buffer) {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
  },
};

/** SM4 has no GCM in OpenSSL 3.0, so CBC with an HMAC over iv and body (encrypt, then authenticate). */
const sm4 = {
  seal(key: Buffer, text: string) {
    const iv = randomBytes(16);
    const cipher = createCipheriv('sm4-cbc', key.subarray(0, 16), iv);
    const body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]);
    return `s1.${Buffer.concat([createHmac('sha256', key).update(body).digest(), body]).toString('base64url')}`;
  },
  open(key: Buffer, sealed: Buffer) {
    const body = sealed.subarray(32);
    if (!createHmac('sha256', key).update(body).digest().equals(sealed.subarray(0, 32)))
      throw new Error('Sealed field was altered');
    const decipher = createDecipheriv('sm4-cbc', key.subarray(0, 16), body.subarray(0, 16));
    return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()]).toString('utf8');
  },
};

/** @param fieldKey 32 bytes, base64. @param indexKey any text. Both algorithms open what either has sealed. */
export function createFieldCipher({
  fieldKey,
  indexKey,
  algorithm,
}: {
  fieldKey: string;
  indexKey: string;
  algorithm: CipherName;
}): FieldCipher {
  const key = Buffer.from(fieldKey, 'base64');
  if (key.length !== 32) throw new Error('FIELD_KEY must be 32 bytes in base64');
  return {
    seal: (text) => (algorithm === 'sm4-cbc' ? sm4 : gcm).seal(key, text),
    open(sealed) {
      const [version, body = ''] = sealed.split('.');
      return (version === 's1' ? sm4 : gcm).open(key, Buffer.from(body, 'base64url'));
    },
    index: (purpose, text) => createHmac('sha256', indexKey).update(`${purpose}:${text}`).digest('base64url'),
  };
}
