/** One request: a road, somebody, and something wrong with it more often than not. */
import fc from 'fast-check';
import type { Route } from './known-routes';
import { oddBody } from './odd-bodies';
import { RAW_QUERIES } from './odd-queries';
import { encode, oddText, oddValue, valueOf } from './odd-values';

export type OddRequest = {
  who: string;
  method: string;
  /** As it goes over the wire. */
  target: string;
  headers: Record<string, string>;
  body: Buffer;
};
type Context = { roles: readonly string[]; ids: Readonly<Record<string, readonly string[]>> };

const NO_ID = 'a1b2c3d4e5f6g7h8i9j0k1l2';
const RAW_PARTS = [
  '1%2fabc',
  '%zz',
  '%c0%ae',
  '%00',
  '%2e%2e%2f',
  '%',
  '%25%32%46',
  '%ed%a0%80',
  ';',
  'x'.repeat(3_000),
  '..',
  '(',
  '*',
];
const DATE = fc.constantFrom('2026-01-01', '2026-12-31', '2026-11-28T00:00:00%2B08:00');

function targetOf(route: Route, { ids }: Context): fc.Arbitrary<string> {
  const own = ids[route.path.split('/')[2] ?? ''] ?? [];
  const id = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...own, NO_ID) },
    { weight: 2, arbitrary: fc.constantFrom('1', '2', '999999999999', '-1', '0') },
    { weight: 2, arbitrary: oddText.map(encode).map((text) => text || 'x') },
    { weight: 1, arbitrary: fc.constantFrom(...RAW_PARTS) },
  );
  const word: Record<string, readonly string[] | undefined> = ids;
  const parts = route.path.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (!name) return fc.constant(part);
    const words = Object.hasOwn(word, `:${name}`) ? word[`:${name}`] : undefined;
    return words && words.length > 0
      ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: id })
      : id;
  });
  const ending = fc.oneof(
    { weight: 20, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('/', '//', '%20', '/%2e%2e', '.json', '/constructor', '%zz', ';a=b'),
    },
  );
  const known = Object.entries(route.query).map(([name, schema]) =>
    fc
      .tuple(fc.boolean(), fc.oneof(valueOf(schema, fc.constant(own[0] ?? NO_ID)), DATE))
      .map(([isGiven, value]) => (isGiven ? `${name}=${encode(value)}` : '')),
  );
  const wild = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...RAW_QUERIES) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('q', 'state', 'sort', 'kind', 'category'), oddValue)
        .map(([name, value]) => `${name}=${encode(value)}`),
    },
  );
  const spelling = fc.oneof(
    { weight: 20, arbitrary: fc.constant((path: string) => path) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        (path: string) => path.toUpperCase(),
        (path: string) => `/${path}`,
        (path: string) =>
          path.replace(/\/(\w)/g, (_, sign: string) => `/%${sign.charCodeAt(0).toString(16)}`),
      ),
    },
  );
  return fc
    .tuple(fc.tuple(...parts), ending, fc.tuple(...known, wild), spelling)
    .map(([path, end, query, spell]) => {
      const said = query.filter(Boolean).join('&');
      return `${spell(path.join(''))}${end}${said ? `?${said}` : ''}`;
    });
}

const HEADERS = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Record<string, string>>({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'x-acting-as': NO_ID },
      { 'x-acting-as': "'; --" },
      { range: 'bytes=9-1' },
      { range: 'bytes=0-99999999999999999999' },
      { 'if-none-match': '*' },
      { cookie: 'jwtToken=%zz; koa.sess=x' },
      { 'x-forwarded-for': '999.1.1.1, ::g' },
      { host: 'evil.example' },
      { 'accept-language': '%00' },
      { 'idempotency-key': 'x'.repeat(500) },
    ),
  },
);

export function oddRequest(routes: readonly Route[], context: Context): fc.Arbitrary<OddRequest> {
  const anyId = fc.constantFrom(
    ...Object.entries(context.ids).flatMap(([name, ids]) => (name.startsWith(':') ? [] : ids)),
    NO_ID,
  );
  return fc.constantFrom(...routes).chain((route) => {
    const other = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS');
    const method = fc.oneof(
      { weight: 14, arbitrary: fc.constant(route.method) },
      { weight: 1, arbitrary: other },
    );
    return fc
      .tuple(
        fc.constantFrom(...context.roles),
        method,
        targetOf(route, context),
        oddBody(route.body, anyId),
        HEADERS,
      )
      .map(([who, verb, target, { type, bytes, extra }, headers]) => ({
        who,
        method: verb,
        target,
        headers: {
          ...headers,
          ...(type && verb !== 'GET' && verb !== 'HEAD' ? { 'content-type': type } : {}),
          ...(verb === 'GET' ? {} : extra),
        },
        body: verb === 'GET' || verb === 'HEAD' ? Buffer.alloc(0) : bytes,
      }));
  });
}
