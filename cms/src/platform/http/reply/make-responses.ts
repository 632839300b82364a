/** What an endpoint answers, for the OpenAPI document: shapes with a name of their own stand once, among the components. */
import { z } from 'zod';
import type { Endpoint } from '../endpoint';
import { WORDLESS, type Wordless } from './reply';

type Json = Record<string, unknown>;
const json = (schema: Json): Json => ({ content: { 'application/json': { schema } } });
const refused = { description: 'Refused', ...json({ $ref: '#/components/schemas/Refusal' }) };

const WORDLESS_RESPONSES: Record<Wordless, Json> = {
  nothing: { 204: { description: WORDLESS.nothing } },
  file: {
    200: { description: WORDLESS.file, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
  },
  events: {
    200: { description: WORDLESS.events, content: { 'text/event-stream': { schema: { type: 'string' } } } },
  },
  redirect: { 302: { description: WORDLESS.redirect } },
  vendor: { 200: { description: WORDLESS.vendor } },
};

/** @param components receives the named shapes (`.meta({ id })`) that the schema speaks of. */
function schemaOf(schema: z.ZodType, components: Json): Json {
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

export function makeResponses({ reply, meta }: Pick<Endpoint, 'reply' | 'meta'>, components: Json): Json {
  if (typeof reply === 'string') return { ...WORDLESS_RESPONSES[reply], default: refused };
  if (reply === undefined) return { 200: { description: 'Done' }, default: refused };
  if (!(reply instanceof z.ZodType)) {
    const shape = 'raw' in reply ? reply.raw : reply.fileOr;
    return { 200: { description: 'Done', ...json(schemaOf(shape, components)) }, default: refused };
  }
  const properties = {
    data: schemaOf(reply, components),
    meta: meta ? schemaOf(meta, components) : { type: 'object' },
  };
  const envelope = { type: 'object', properties, required: ['data'] };
  return { 200: { description: 'Done', ...json(envelope) }, default: refused };
}
