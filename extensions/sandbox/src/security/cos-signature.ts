/** The signature of Tencent COS, in a header or in the query of a link. */
import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isSame } from './same';

type Signed = {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  secretId: string;
  secretKey: string;
};

const CLOCK_SLACK_SECONDS = 60;

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const hmac = (key: string, text: string) => createHmac('sha1', key).update(text).digest('hex');

/** COS's error code, or null for a good signature. Unlike TC3, the host counts with its port. */
export function cosRefusal({ method, url, headers, secretId, secretKey }: Signed): string | null {
  const { pathname, searchParams } = new URL(url, 'http://vendor');
  const facts = headers.authorization ? fieldsOf(headers.authorization) : Object.fromEntries(searchParams);
  const { 'q-ak': id, 'q-sign-time': signTime, 'q-key-time': keyTime, 'q-signature': signature } = facts;
  if (!id || !signTime || !keyTime || !signature) return 'AccessDenied';
  if (!isSame(id, secretId)) return 'InvalidAccessKeyId';

  const [start = 0, end = 0] = signTime.split(';').map(Number);
  const now = Date.now() / 1000;
  if (now < start - CLOCK_SLACK_SECONDS) return 'RequestTimeTooSkewed';
  if (now > end) return 'AccessDenied';

  const headerNames = listOf(facts['q-header-list']);
  if (!headerNames.includes('host')) return 'SignatureDoesNotMatch';
  const queryNames = listOf(facts['q-url-param-list']);
  const query = new Map([...searchParams].map(([name, value]) => [encoded(name).toLowerCase(), value]));
  const params = queryNames.map((name) => `${name}=${encoded(query.get(name) ?? '')}`).join('&');
  const signedHeaders = headerNames
    .map((name) => `${name}=${encoded(String(headers[decodeURIComponent(name)] ?? ''))}`)
    .join('&');
  const request = [method.toLowerCase(), decodeURIComponent(pathname), params, signedHeaders, ''].join('\n');
  const toSign = ['sha1', signTime, sha1(request), ''].join('\n');
  return isSame(hmac(hmac(secretKey, keyTime), toSign), signature) ? null : 'SignatureDoesNotMatch';
}

const listOf = (text: string | undefined): string[] => (text ? text.split(';') : []);

/** `a=1&b=2` as it stands: the header's values are not percent-encoded. */
const fieldsOf = (text: string): Record<string, string | undefined> =>
  Object.fromEntries(
    text.split('&').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
