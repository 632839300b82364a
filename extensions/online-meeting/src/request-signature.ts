/** How Tencent Meeting wants a request signed: base64 of the hexadecimal digest, not of the digest itself. */
import { createHmac } from 'node:crypto';

type Signed = {
  method: string;
  /** Path with query, exactly as sent. */
  uri: string;
  body: string;
  secretId: string;
  secretKey: string;
  nonce: string;
  timestamp: string;
};

export function requestSignature(request: Signed): string {
  const { method, uri, body, secretId, secretKey, nonce, timestamp } = request;
  const headers = `X-TC-Key=${secretId}&X-TC-Nonce=${nonce}&X-TC-Timestamp=${timestamp}`;
  const digest = createHmac('sha256', secretKey)
    .update([method, headers, uri, body].join('\n'))
    .digest('hex');
  return Buffer.from(digest).toString('base64');
}
