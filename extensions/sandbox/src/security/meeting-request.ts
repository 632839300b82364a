/** Tencent Meeting's AK/SK signature, checked over the path and the body exactly as they came. */
import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isSame, isTimely } from './same';

type Signed = {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  appId: string;
  secretId: string;
  secretKey: string;
};
export type MeetingRefusal = { status: number; code: number; message: string };

export function meetingRefusal(request: Signed): MeetingRefusal | null {
  const { method, url, headers, body, appId, secretId, secretKey } = request;
  const read = (name: string) => String(headers[name] ?? '');
  const [key, nonce, timestamp, signature] = [
    'x-tc-key',
    'x-tc-nonce',
    'x-tc-timestamp',
    'x-tc-signature',
  ].map(read);
  if (!key || !nonce || !timestamp || !signature || read('x-tc-registered') !== '1') {
    return { status: 400, code: 190004, message: 'missing header' };
  }
  if (!isSame(key, secretId) || !isSame(read('appid'), appId)) {
    return { status: 400, code: 190303, message: 'AppId or key mismatch' };
  }
  if (!/^[1-9]\d*$/.test(nonce) || !isTimely(Number(timestamp))) {
    return { status: 400, code: 200002, message: 'timestamp or nonce invalid' };
  }
  const line = `X-TC-Key=${key}&X-TC-Nonce=${nonce}&X-TC-Timestamp=${timestamp}`;
  const toSign = Buffer.concat([Buffer.from(`${method}\n${line}\n${url}\n`), body]);
  const expected = Buffer.from(createHmac('sha256', secretKey).update(toSign).digest('hex')).toString(
    'base64',
  );
  return isSame(expected, signature) ? null : { status: 400, code: 200003, message: 'Signature failed' };
}
