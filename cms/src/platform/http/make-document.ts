/** The OpenAPI document, made from the very endpoints that are mounted: nothing to keep in step by hand. */
import { ERRORS } from '@tiaohe/config';
import { healthView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import type { DoorName, Endpoint } from './endpoint';
import { makeResponses } from './reply/make-responses';

const prefixOf = (door: DoorName): string => (door === 'staff' ? '/desk' : '/api');
const SECURITY: Record<DoorName, object[]> = {
  public: [],
  account: [{ account: [] }],
  staff: [{ staff: [] }],
  any: [{ account: [] }, { staff: [] }, { apiToken: [] }],
};

const schemaOf = (schema: z.ZodType): Record<string, unknown> =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;

function parametersOf({ path, query }: Endpoint): object[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  if (!query) return inPath;
  const { properties = {}, required = [] } = schemaOf(query) as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return [
    ...inPath,
    ...Object.entries(properties)
      // `not` anything: may not be given.
      .filter(([, schema]) => !('not' in schema))
      .map(([name, schema]) => ({
        name,
        in: 'query',
        required: required.includes(name),
        schema,
      })),
  ];
}

function bodyOf({ body, files }: Endpoint): object {
  const schema = body ? schemaOf(body) : { type: 'object' };
  const json = { 'application/json': { schema } };
  if (!files) return { content: json };
  const file = {
    type: 'object',
    properties: { file: { type: 'string', format: 'binary' } },
    required: ['file'],
  };
  const form = { 'multipart/form-data': { schema: { allOf: [file, schema] } } };
  const description = `One file of at most ${files.maxBytes} bytes`;
  return { description, content: body ? { ...json, ...form } : form, 'x-max-bytes': files.maxBytes };
}

function operationOf(endpoint: Endpoint, door: DoorName, components: Record<string, unknown>): object {
  return {
    summary: endpoint.summary,
    security: SECURITY[door],
    parameters: parametersOf(endpoint),
    ...(endpoint.body || endpoint.files ? { requestBody: bodyOf(endpoint) } : {}),
    ...(endpoint.permission ? { 'x-permission': endpoint.permission } : {}),
    responses: makeResponses(endpoint, components),
  };
}

/** Not an endpoint (nobody's connections are needed for it), but asked by those who read this. */
function healthOf(components: Record<string, unknown>): object {
  const { '2XX': answer } = makeResponses({ reply: healthView }, components);
  return {
    summary:
      'Whether the product can take traffic, and the state of each thing it depends on; 503 when it cannot',
    security: SECURITY.public,
    parameters: [],
    responses: { 200: answer, 503: answer },
  };
}

export function makeOpenApi({
  endpoints,
  url,
  version,
}: {
  endpoints: readonly Endpoint[];
  url: string;
  version: string;
}): object {
  const paths: Record<string, Record<string, object>> = {};
  const components: Record<string, unknown> = {};
  for (const endpoint of endpoints) {
    for (const door of endpoint.doors) {
      const path = `${prefixOf(door)}${endpoint.path}`.replace(/:(\w+)/g, '{$1}');
      paths[path] = {
        ...paths[path],
        [endpoint.method.toLowerCase()]: operationOf(endpoint, door, components),
      };
    }
  }
  paths['/health'] = { get: healthOf(components) };
  const bearer = (description: string) => ({ type: 'http', scheme: 'bearer', description });
  const error = {
    type: 'object',
    properties: {
      status: { type: 'integer' },
      message: { type: 'string', description: 'A Chinese sentence for a person' },
      details: {
        type: 'object',
        properties: {
          code: { type: 'string', enum: Object.keys(ERRORS) },
          fields: { type: 'array', items: { type: 'object' } },
          missing: { type: 'array', items: { type: 'object' } },
        },
      },
    },
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tiaohe 调和',
      version,
      description: 'Mediation of disputes: cases, people, sessions, documents, figures.',
    },
    servers: [{ url }],
    paths,
    components: {
      securitySchemes: {
        account: bearer('Token of an account, from /api/auth/…; header X-Acting-As chooses the membership'),
        staff: bearer('Token of a panel user, from POST /admin/login'),
        apiToken: bearer('API token of the centre, made in the panel'),
      },
      schemas: {
        ...components,
        Refusal: { type: 'object', properties: { data: { type: 'null' }, error } },
      },
    },
  };
}
