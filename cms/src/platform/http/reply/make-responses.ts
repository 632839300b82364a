/** What an endpoint answers, for the OpenAPI document: shapes with a name of their own stand once, among the components. */
import { pagination } from '@tiaohe/config/contracts';
import { z } from 'zod';
import type { Endpoint } from '../endpoint';
import { WORDLESS, type Wordless } from './reply';

type Json = Record<string, unknown>;
const asJson = (schema: Json): Json => ({ 'application/json': { schema } });
const json = (schema: Json): Json => ({ content: asJson(schema) });
const refused = { description: 'Refused', ...json({ $ref: '#/components/schemas/Refusal' }) };
const BYTES: Json = { '*/*': { schema: { type: 'string', format: 'binary' } } };

const WORDLESS_RESPONSES: Record<Wordless, Json> = {
  nothing: { 204: { description: WORDLESS.nothing } },
  file: { 200: { description: WORDLESS.file, content: BYTES } },
  events: {
    200: { description: WORDLESS.events, content: { 'text/event-stream': { schema: { type: 'string' } } } },
  },
  redirect: { 302: { description: WORDLESS.redirect } },
  vendor: { 200: { description: WORDLESS.vendor } },
};

/** @param components receives the named shapes (`.meta({ id })`) that the schema speaks of. */
export function namedShape(schema: z.ZodType, components: Json): Json {
  const text = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  const {
    $defs = {},
    $schema: _,
    ...own
  } = JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Json & { $defs?: Json };
  Object.assign(components, $defs);
  const { id } = schema.meta() ?? {};
  if (!id) return own;
  components[id] = own;
  return { $ref: `#/components/schemas/${id}` };
}

/** Lists are asked for by page, and say in `meta` which they gave. */
const isPaged = (query: z.ZodType | undefined): boolean =>
  query instanceof z.ZodObject && 'page' in query.shape;

function metaOf({ meta, query }: Pick<Endpoint, 'meta' | 'query'>, components: Json): Json | null {
  if (!isPaged(query)) return meta ? namedShape(meta, components) : null;
  const own = meta instanceof z.ZodObject ? meta : z.strictObject({});
  return namedShape(own.extend({ pagination }), components);
}

function envelopeOf(data: z.ZodType, said: Pick<Endpoint, 'meta' | 'query'>, components: Json): Json {
  const meta = metaOf(said, components);
  const properties = { data: namedShape(data, components), ...(meta && { meta }) };
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** Most answer 200, what makes something 201, what only promises 202. */
const done = (response: Json): Json => ({ '2XX': { description: 'Done', ...response }, default: refused });

/** @param components receives the named shapes that the answer speaks of. */
export function makeResponses(endpoint: Pick<Endpoint, 'reply' | 'meta' | 'query'>, components: Json): Json {
  const { reply } = endpoint;
  if (typeof reply === 'string') return { ...WORDLESS_RESPONSES[reply], default: refused };
  if (reply instanceof z.ZodType) return done(json(envelopeOf(reply, endpoint, components)));
  if ('raw' in reply) return done(json(namedShape(reply.raw, components)));
  const data = asJson(envelopeOf(reply.fileOr, endpoint, components));
  return {
    200: { description: `${WORDLESS.file}, or data`, content: { ...BYTES, ...data } },
    default: refused,
  };
}
