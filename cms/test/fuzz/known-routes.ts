/** Every road there is: ours from the OpenAPI document, Strapi's read out of its packages, since it has no list of its own. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Schema = Record<string, unknown>;
export type Route = {
  method: string;
  /** With `{name}` where a value goes. */
  path: string;
  query: Record<string, Schema>;
  body: Schema | null;
};

/** Where each package's routes hang, by the name of the file that lists them. */
const PACKAGES: Record<string, { admin: string; 'content-api': string }> = {
  admin: { admin: '/admin', 'content-api': '/api' },
  'content-manager': { admin: '/content-manager', 'content-api': '/api' },
  'content-type-builder': { admin: '/content-type-builder', 'content-api': '/api/content-type-builder' },
  upload: { admin: '/upload', 'content-api': '/api/upload' },
  email: { admin: '/email', 'content-api': '/api/email' },
  i18n: { admin: '/i18n', 'content-api': '/api/i18n' },
  'plugin-users-permissions': { admin: '/users-permissions', 'content-api': '/api' },
};
const SAID = /method: '(\w+)',\s*path: '([^']+)'|\('(GET|POST|PUT|DELETE)', '([^']+)'/g;
/** What would end the fuzz itself rather than the server: signing oneself out, moving the clock, breaking vendors on order. */
const LEFT_OUT = /logout|\/sessions|\/sandbox\/api\/(clock|faults)|renew-token/;

const strapi = (name: string) => join(dirname(require.resolve(`@strapi/${name}/package.json`)));
function routeFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) return name === 'node_modules' ? [] : routeFiles(file);
    return /dist\/.*routes\/.*\.js$/.test(file) ? [file] : [];
  });
}

function strapiRoutes(): Route[] {
  return Object.entries(PACKAGES).flatMap(([name, prefixes]) =>
    routeFiles(strapi(name)).flatMap((file) => {
      const prefix = prefixes[/content-api/.test(file) ? 'content-api' : 'admin'];
      return [...readFileSync(file, 'utf8').matchAll(SAID)].map(([, method, path, called, place]) => ({
        method: (method ?? called ?? '').toUpperCase(),
        path: `${prefix}${path ?? place}`.replace(/\/$/, '').replace(/:(\w+)(\([^)]*\))?\??/g, '{$1}'),
        query: {},
        body: null,
      }));
    }),
  );
}

type Parameter = { name: string; in: string; schema: Schema };
type Operation = {
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
type Document = { paths: Record<string, Record<string, Operation>> };

const ownRoutes = ({ paths }: Document): Route[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      query: Object.fromEntries(
        parameters.filter((one) => one.in === 'query').map(({ name, schema }) => [name, schema]),
      ),
      body: Object.values(requestBody?.content ?? {})[0]?.schema ?? null,
    })),
  );

const PAGES = [
  '/',
  '/m/',
  '/m/{file}',
  '/screen/',
  '/sign/',
  '/health',
  '/docs',
  '/uploads/{file}',
  '/sandbox',
];

export async function allRoutes(url: string): Promise<Route[]> {
  const document = (await (await fetch(`${url}/docs/openapi.json`)).json()) as Document;
  const pages = PAGES.map((path) => ({ method: 'GET', path, query: {}, body: null }));
  const routes = [...ownRoutes(document), ...strapiRoutes(), ...pages];
  return routes.filter(({ path }) => !LEFT_OUT.test(path));
}
