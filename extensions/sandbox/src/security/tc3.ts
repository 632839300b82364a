/** TC3-HMAC-SHA256 as Tencent Cloud checks it: over the raw bytes, before anything is parsed. */
import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isSame, isTimely } from './same';

type Signed = {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  service: string;
  secretId: string;
  secretKey: string;
};

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/([^/]+)\/tc3_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** The vendor's error code, or null for a good signature. */
export function tc3Refusal({
  method,
  url,
  headers,
  body,
  service,
  secretId,
  secretKey,
}: Signed): string | null {
  const parts = AUTHORIZATION.exec(headers.authorization ?? '');
  if (!parts) return 'AuthFailure.InvalidAuthorization';
  const [, id = '', date = '', scope = '', signedHeaders = '', signature = ''] = parts;
  if (!isSame(id, secretId)) return 'AuthFailure.SecretIdNotFound';

  const timestamp = Number(headers['x-tc-timestamp']);
  if (!isTimely(timestamp)) return 'AuthFailure.SignatureExpire';
  if (new Date(timestamp * 1000).toISOString().slice(0, 10) !== date) return 'AuthFailure.SignatureFailure';

  const names = signedHeaders.split(';');
  if (scope !== service || !names.includes('host') || !names.includes('content-type')) {
    return 'AuthFailure.SignatureFailure';
  }

  const { pathname, search } = new URL(url, 'http://vendor');
  // Trap: the SDK signs the host name without the port that the Host header carries.
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const lines = names.map(
    (name) => `${name}:${name === 'host' ? host : String(headers[name] ?? '').trim()}\n`,
  );
  const canonical = [method, pathname, search.slice(1), lines.join(''), signedHeaders, sha256(body)].join(
    '\n',
  );
  const toSign = ['TC3-HMAC-SHA256', timestamp, `${date}/${scope}/tc3_request`, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), scope), 'tc3_request');
  return isSame(hmac(key, toSign).toString('hex'), signature) ? null : 'AuthFailure.SignatureFailure';
}
