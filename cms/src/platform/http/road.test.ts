/** What the router takes, the guard sees: every spelling of every route, put to the real router. */
import Router from '@koa/router';
import fc from 'fast-check';
import { STRAPI_ROADS } from '../../access/roads/strapi-roads';
import { findRoad, type Layer } from './road';

const KEYS = Object.keys(STRAPI_ROADS);
type Step = (ctx: Visit, next: () => Promise<void>) => Promise<void>;
type Visit = { method: string; path: string; host: string; request: object; reached?: string };

const router = new Router();
for (const key of KEYS) {
  const [method = '', path = ''] = key.split(' ');
  router.register(path, [method], ((ctx: Visit) => {
    ctx.reached = key;
    return Promise.resolve();
  }) as (ctx: never) => Promise<void>);
}
const layers = router.stack as Layer[];

async function reach(method: string, path: string): Promise<string | null> {
  const ctx: Visit = { method, path, host: 'localhost', request: {} };
  await (router.routes() as Step)(ctx, () => Promise.resolve());
  return ctx.reached ?? null;
}

const hex = (text: string) => text.charCodeAt(0).toString(16);
/** How else people write a sign, a slash, the end of an address: each address has a few of these, or none. */
const signs = (text: string) => [text.toUpperCase(), `%${hex(text)}`, `%25${hex(text)}`];
const SLASHES = ['//', '/./', '/x/../', '%2F', '\\', '/%2e/'];
const ENDS = ['/', '//', '/.', '%20', '.json', ';x=1', '%00', '?', '/..'];
const VALUES = ['1', 'me', 'ME', '%6de', '5%20', '%zz', 'a.b', '..', 'api::case.case', 'api%3A%3Acase.case'];
const seldom = (usual: string, others: readonly string[], weight: number) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight }, { arbitrary: fc.constantFrom(...others), weight: 1 });

const word = (part: string) =>
  part.startsWith(':')
    ? fc.constantFrom(...VALUES)
    : fc.oneof(
        { arbitrary: fc.constantFrom(part, part, part.toUpperCase()), weight: 12 },
        {
          arbitrary: fc
            .tuple(...[...part].map((text) => seldom(text, signs(text), 4)))
            .map((all) => all.join('')),
          weight: 1,
        },
      );
const spelling = (path: string) => {
  const parts = path.split('/').slice(1);
  return fc
    .tuple(
      fc.tuple(...parts.map(word)),
      fc.tuple(...parts.map(() => seldom('/', SLASHES, 12))),
      seldom('', ENDS, 2),
    )
    .map(([words, slashes, last]) => words.map((text, at) => `${slashes[at]}${text}`).join('') + last);
};
const address = fc.constantFrom(...KEYS).chain((key) => {
  const [method = '', path = ''] = key.split(' ');
  return fc.tuple(fc.constantFrom(method, method, method, 'HEAD', 'GET', 'POST', 'PUT'), spelling(path));
});

it('the guard sees the route that the router takes, however the address is written', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(address, async ([method, path]) => {
      const reached = await reach(method, path);
      if (reached) taken += 1;
      expect(findRoad(layers, method, path)?.key ?? null).toBe(reached);
    }),
    { seed: 20261128, numRuns: 4000 },
  );
  // A property over addresses that nobody answers would hold for any guard.
  expect(taken).toBeGreaterThan(400);
});

it.each([
  ['/admin/users/me/', 'PUT /admin/users/me', {}],
  ['/ADMIN/Users/Me', 'PUT /admin/users/me', {}],
  ['/admin/users/7/', 'PUT /admin/users/:id', { id: '7' }],
  ['/admin/users/%37', 'PUT /admin/users/:id', { id: '7' }],
])('%s is %s', (path, key, params) => {
  expect(findRoad(layers, 'PUT', path)).toEqual({ key, params });
});

it('what no route answers is no road', () => {
  expect(findRoad(layers, 'PUT', '/admin//users/7')).toBeNull();
  expect(findRoad(layers, 'PUT', '/admin/us%65rs/7')).toBeNull();
});
