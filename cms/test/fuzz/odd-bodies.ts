/** Bodies: of the right shape, broken on the way, packed wrongly, of the wrong kind, and forms with a file. */
import fc from 'fast-check';
import type { Schema } from './known-routes';
import { RAW_QUERIES } from './odd-queries';
import { encode, oddValue, valueOf } from './odd-values';

/** Names that Strapi's own handlers look for. */
const STRAPIS = [
  'name',
  'email',
  'password',
  'id',
  'ids',
  'roles',
  'permissions',
  'data',
  'data2',
  'documentIds',
  'code',
  'token',
  'url',
  'files',
  'fileInfo',
  'entityIds',
  'settings',
  'layouts',
  'lifespan',
  'type',
  'description',
  'username',
  'confirmed',
  'role',
  'uid',
  'targetUid',
  'identifier',
  'operations',
  'fileIds',
  'folderIds',
  'destinationFolderId',
  'firstname',
  'registrationToken',
  'userInfo',
  'events',
  'headers',
  'locales',
  'publicationState',
];
export type OddBody = { type: string | null; bytes: Buffer; extra?: Record<string, string> };
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? '');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

function form(fields: Record<string, unknown>, file: Buffer, damage: number): OddBody {
  const boundary = '----odd';
  const part = (head: string, bytes: Buffer) =>
    Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), bytes, Buffer.from('\r\n')]);
  const parts = Object.entries(fields).map(([name, value]) =>
    part(
      `Content-Disposition: form-data; name="${encode(name)}"`,
      Buffer.from(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')),
    ),
  );
  const name = damage === 4 ? '"' : '证据.png';
  parts.push(
    part(
      `Content-Disposition: form-data; name="${damage === 5 ? '__proto__' : 'file'}"; filename="${name}"\r\nContent-Type: image/png`,
      file,
    ),
  );
  if (damage === 6) parts.push(...parts);
  const whole = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  const type =
    damage === 1
      ? 'multipart/form-data'
      : `multipart/form-data; boundary=${damage === 2 ? 'other' : boundary}`;
  return { type, bytes: damage === 3 ? whole.subarray(0, Math.max(1, whole.length - 40)) : whole };
}

export function oddBody(schema: Schema | null, ids: fc.Arbitrary<string>): fc.Arbitrary<OddBody> {
  const shaped = schema
    ? valueOf(schema, ids)
    : fc.oneof(oddValue, fc.dictionary(fc.constantFrom(...STRAPIS), fc.oneof(oddValue, ids), { maxKeys: 6 }));
  return fc.oneof(
    { weight: 12, arbitrary: shaped.map((value) => ({ type: 'application/json', bytes: json(value) })) },
    {
      weight: 1,
      arbitrary: shaped.map((value) => ({ type: 'application/json', bytes: json(value).subarray(0, -1) })),
    },
    {
      weight: 1,
      arbitrary: shaped.map((value) => ({
        type: 'application/json',
        bytes: json(value),
        extra: { 'content-encoding': 'gzip' },
      })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          shaped,
          fc.constantFrom(
            'text/plain',
            'application/xml',
            'text/xml',
            'application/json; charset=utf-7',
            'application/x-www-form-urlencoded',
            'nonsense',
            'multipart/mixed',
          ),
        )
        .map(([value, type]) => ({ type, bytes: json(value) })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...RAW_QUERIES, 'a[0][b]=c&'.repeat(500))
        .map((text) => ({ type: 'application/x-www-form-urlencoded', bytes: Buffer.from(text) })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          shaped,
          fc.constantFrom(
            PNG,
            Buffer.alloc(0),
            Buffer.from('%PDF-1.7 x'),
            Buffer.alloc(200_000, 7),
            Buffer.from('PK\u0003\u0004nothing'),
          ),
          fc.integer({ min: 0, max: 9 }),
        )
        .map(([value, file, damage]) =>
          form(value && typeof value === 'object' ? (value as Record<string, unknown>) : {}, file, damage),
        ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<OddBody>(
        { type: null, bytes: Buffer.alloc(0) },
        { type: 'application/json', bytes: Buffer.from('null') },
        { type: 'application/json', bytes: Buffer.from('{"__proto__":{"a":1}}') },
        { type: 'application/json', bytes: Buffer.from([0xff, 0xfe, 0x7b]) },
        { type: 'application/json', bytes: Buffer.from(`${'['.repeat(100_000)}`) },
        { type: 'application/json', bytes: Buffer.from('"x"'), extra: { 'content-encoding': 'nonsense' } },
      ),
    },
  );
}
