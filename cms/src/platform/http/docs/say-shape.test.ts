import { z } from 'zod';
import { namedShape } from '../reply/make-responses';
import { listShapes } from './list-shapes';
import { sayShape, type Shape } from './say-shape';

const room = z
  .strictObject({ id: z.string(), seats: z.int().describe('At the <table>'), note: z.string().optional() })
  .meta({ id: 'PageTestRoom' });
const LINK = '<a href="#PageTestRoom">PageTestRoom</a>';
const say = (schema: z.ZodType): string => sayShape(namedShape(schema, {}));

it.each<[string, z.ZodType, string]>([
  ['a named shape is a link', room, LINK],
  ['a list of them', room.array(), `${LINK}[]`],
  ['one that may be missing', room.nullable(), `${LINK} | null`],
  ['a list of what may be missing', z.string().nullable().array(), '(string | null)[]'],
  [
    'an unnamed one stands as it is',
    z.strictObject({ a: z.int(), b: z.iso.datetime().optional() }),
    '{ a: integer; b?: string (date-time) }',
  ],
  ['words of a closed set', z.enum(['day', 'night']), '&#34;day&#34; | &#34;night&#34;'],
  ['by key', z.record(z.string(), z.boolean()), '{ [key]: boolean }'],
  ['a pair', z.tuple([z.string(), z.number()]), '[string, number]'],
  ['anything', z.unknown(), 'unknown'],
])('says in a few words: %s', (_, schema, words) => {
  expect(say(schema)).toBe(words);
});

it('lists the fields of a shape, what they mean, and nothing as markup', () => {
  const shapes: Record<string, Shape> = {};
  namedShape(room.array(), shapes);
  const html = listShapes(shapes);
  expect(
    [
      ...html.matchAll(
        /<td><code>([^<]*)<\/code><\/td><td><code>([^<]*)<\/code><\/td><td class="p">([^<]*)<\/td>/g,
      ),
    ].map((row) => row.slice(1)),
  ).toEqual([
    ['id', 'string', ''],
    ['seats', 'integer', 'At the &#60;table&#62;'],
    ['note?', 'string', ''],
  ]);
  expect(html).toContain('<h3 id="PageTestRoom">');
});
