/** What people, phones, Word and attackers put into fields. */
import fc from 'fast-check';
import type { Schema } from './known-routes';

const TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  'true',
  'null',
  'NaN',
  '1e400',
  '99999999999999999999',
  '𠮷野家',
  '\ud842',
  'a\udfb7b',
  'x\u0000y',
  '\u0001\u0008\u000b\u001f\u007f\u0085',
  '\u202e\u2066txt.exe\u2069',
  '\ufeff\u200b\ufffe\uffff',
  '<img src=x onerror=alert(1)>',
  "' or 1=1; drop table cases --",
  '%',
  '_%\\',
  '../../../etc/passwd',
  '{{constructor.constructor("return process")()}}',
  '[x',
  '{"a":',
  '[]',
  '$where',
  '2026-02-30',
  '2026-13-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59+14:00',
  '2026-11-28T10:00:00+08:00',
  '2026-11-28',
  'x'.repeat(300),
  '长'.repeat(5_000),
  'x'.repeat(70_000),
];
const WORDS = ['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length'];
const NUMBERS = [0, -1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, -0.1, Number.MAX_VALUE, 5e-324];

const deep = (levels: number, isArray: boolean): unknown => {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = isArray ? [value] : { a: value };
  return value;
};
export const oddText = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const oddKeyed = fc.dictionary(
  fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom('id', '$gt', 'connect')),
  fc.constantFrom<unknown>(1, 'x', null, {}),
  { maxKeys: 3 },
);
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: oddText },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]], [{}], ['x', 1]) },
  { weight: 1, arbitrary: fc.constantFrom(deep(15, true), deep(15, false), deep(2_000, true)) },
  { weight: 1, arbitrary: fc.array(oddText, { maxLength: 300, minLength: 120 }) },
  { weight: 2, arbitrary: oddKeyed },
);

/** As a browser would put it into an address; half characters, which none can send, are mended. */
export const encode = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(text.slice(0, 3_000).replace(/\p{Surrogate}/gu, '\ufffd'));
};

const list = (value: unknown): Schema[] => (Array.isArray(value) ? (value as Schema[]) : []);
const text = ({ format, pattern }: Schema): fc.Arbitrary<unknown> => {
  if (format === 'date') return fc.constantFrom('2026-11-28', '2024-02-29');
  if (format === 'date-time') return fc.constantFrom('2026-11-28T10:00:00+08:00', '2027-01-01T00:00:00Z');
  if (typeof pattern === 'string' && pattern.includes('1[3-9]'))
    return fc.constantFrom('13800000000', '19912345678');
  return fc.constantFrom('噪音纠纷', '张三', '北京路1号', '2026-11-28', '13800000000', '123456', 'x1');
};

/** Something of the right shape, most of the time: what is refused at once never gets as far as the database. */
export function valueOf(schema: Schema, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 5, arbitrary: rightValue(schema, ids) }, { weight: 1, arbitrary: oddValue });
}
function rightValue(schema: Schema, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom<unknown>(...(schema.enum as unknown[]));
  const choices = [...list(schema.anyOf), ...list(schema.oneOf)];
  if (choices.length > 0) return fc.oneof(...choices.map((one) => valueOf(one, ids)));
  if (list(schema.allOf).length > 0)
    return fc
      .tuple(...list(schema.allOf).map((one) => rightValue(one, ids)))
      .map((parts) => Object.assign({}, ...(parts as object[])) as unknown);
  if (schema.type === 'object' || schema.properties) {
    const properties = (schema.properties ?? {}) as Record<string, Schema>;
    const required = new Set((schema.required ?? []) as string[]);
    const known = Object.entries(properties).map(([name, one]) =>
      fc
        .tuple(fc.constant(name), valueOf(one, ids), fc.integer({ min: 0, max: 9 }))
        .map(([key, value, luck]) => (luck < (required.has(key) ? 9 : 5) ? [[key, value]] : [])),
    );
    const strange = fc.oneof(
      { weight: 6, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom(...WORDS, 'id', 'fields'), oddValue).map((pair) => [pair]),
      },
    );
    return fc
      .tuple(...known, strange)
      .map((parts) => Object.fromEntries(parts.flat() as [string, unknown][]));
  }
  if (schema.type === 'array')
    return fc.array(valueOf((schema.items ?? {}) as Schema, ids), { maxLength: 4 });
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(...NUMBERS));
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'string') return fc.oneof(text(schema), ids, oddText);
  return fc.oneof(oddValue, ids);
}
