/** What a browser is given with our pages: small, kept, and allowed no more than they need. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { FILE_POLICY, PAGE_POLICY } from '@tiaohe/config';
import { healthView } from '@tiaohe/config/contracts';
import { askPlainly, type Seen } from '../setup/ask-plainly';
import { judgeDocument } from '../setup/judge-document';
import { startProduct, type Product } from '../setup/product';

const FRIEND = 'https://portal.example.cn';
let product: Product;
beforeAll(async () => {
  product = await startProduct({ CORS_ORIGINS: FRIEND });
}, 240_000);
afterAll(() => product?.stop());

const ask = (path: string, headers?: Record<string, string>, method?: string) =>
  askPlainly(product.url, path, headers, method);

const PAGES = [
  '/m/',
  '/screen/',
  '/sign/',
  '/docs',
  '/sandbox',
  '/admin',
  '/admin/',
  '/admin/plugins/desk/home',
];
const scriptsOf = (html: string): string[] => [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);

it.each(PAGES)('gives %s as a page that runs files of ours and nothing else, in no frame', async (path) => {
  const { status, headers, body } = await ask(path);
  expect({
    status,
    policy: headers['content-security-policy'],
    frame: headers['x-frame-options'],
    sniff: headers['x-content-type-options'],
    referrer: headers['referrer-policy'],
    devices: String(headers['permissions-policy']).includes('camera=()'),
    inside: scriptsOf(body.toString()).filter((tag) => !tag.includes(' src="')),
  }).toEqual({
    status: 200,
    policy: PAGE_POLICY,
    frame: 'DENY',
    sniff: 'nosniff',
    referrer: 'no-referrer',
    devices: true,
    inside: [],
  });
});

it('names no foreign host in any policy', () => {
  expect([PAGE_POLICY, FILE_POLICY].filter((policy) => /https?:|\w\.\w|\*|unsafe-eval/.test(policy))).toEqual(
    [],
  );
  expect(PAGE_POLICY).toMatch(/script-src 'self';/);
});

it.each(['/api/me', '/health', '/nothing', '/admin/users', '/docs/openapi.json', '/m/nothing.js'])(
  'gives %s as a file in a sandbox, answer or refusal',
  async (path) => {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toBe(
      path === '/docs/openapi.json' ? PAGE_POLICY : FILE_POLICY,
    );
  },
);

it.each([
  '/m/%zz',
  '/m/%c0%ae',
  '/m/..%2f',
  '/m/..%2f..%2fpackage.json',
  '/m/../../package.json',
  '/m/%2e%2e/%2e%2e/README.md',
  '/screen/%5c..%5cx',
  '/m/assets',
  '/sign/%00',
])('answers %s with 404 and words', async (path) => {
  const { status, body } = await ask(path);
  const { error } = JSON.parse(body.toString()) as { error: { details: { code?: string } } };
  expect({ status, code: error.details.code }).toEqual({ status: 404, code: 'NOT_FOUND' });
});

const scriptOf = async (page: string): Promise<string> => {
  const { body } = await ask(page);
  const source = /<script[^>]* src="([^"]+)"/.exec(body.toString())?.[1] ?? '';
  return new URL(source, `http://x${page}`).pathname;
};
const ways = { br: brotliDecompressSync, gzip: gunzipSync };

it.each(['/m/', '/screen/', '/sign/', '/admin/'])(
  'packs the script of %s as the browser wishes',
  async (page) => {
    const path = await scriptOf(page);
    const plain = await ask(path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [name, open] of Object.entries(ways)) {
      const packed = await ask(path, { 'accept-encoding': name });
      expect({
        encoding: packed.headers['content-encoding'],
        vary: String(packed.headers.vary).includes('Accept-Encoding'),
        length: packed.headers['content-length'],
        cache: packed.headers['cache-control'],
        isSame: open(packed.body).equals(plain.body),
        isSmall: packed.body.length < plain.body.length / 2,
      }).toEqual({
        encoding: name,
        vary: true,
        length: String(packed.body.length),
        cache: 'public, max-age=31536000, immutable',
        isSame: true,
        isSmall: true,
      });
    }
    const refused = await ask(path, { 'accept-encoding': 'br;q=0, gzip;q=0.5' });
    expect(refused.headers['content-encoding']).toBe('gzip');
    const head = await ask(path, { 'accept-encoding': 'br' }, 'HEAD');
    expect([head.status, head.headers['content-encoding'], head.body.length]).toEqual([200, 'br', 0]);
  },
);

it.each([...PAGES.filter((path) => path !== '/sandbox'), '/docs/openapi.json', '/m/static/mark.png'])(
  'sends %s again only when it has changed',
  async (path) => {
    const first = await ask(path);
    expect([first.headers['cache-control'], first.headers.etag]).toEqual([
      'no-cache',
      expect.stringMatching(/^W\/"/),
    ]);
    const second = await ask(path, { 'if-none-match': String(first.headers.etag) });
    expect([second.status, second.body.length]).toEqual([304, 0]);
    expect((await ask(path, { 'if-none-match': 'W/"other"' })).status).toBe(200);
  },
);

it('packs long answers to reads, and no answer that renews a session', async () => {
  const read = await ask('/api/privacy-notice', { 'accept-encoding': 'gzip' });
  expect([read.status, read.headers['content-encoding']]).toEqual([200, 'gzip']);
  const renewed = await ask('/admin/access-token', { 'accept-encoding': 'gzip' }, 'POST');
  expect(renewed.headers['content-encoding']).toBeUndefined();
});

const PREFLIGHT = { 'access-control-request-method': 'GET' };
const corsOf = ({ headers }: Seen) => [
  headers['access-control-allow-origin'],
  headers['access-control-allow-credentials'],
];
it.each([
  'https://evil.example',
  'null',
  `${FRIEND}.evil.example`,
  'http://portal.example.cn',
  `${FRIEND}:444`,
])('tells a page of %s nothing', async (origin) => {
  expect(corsOf(await ask('/api/privacy-notice', { origin }))).toEqual([undefined, undefined]);
  expect(corsOf(await ask('/api/me', { origin, ...PREFLIGHT }, 'OPTIONS'))).toEqual([undefined, undefined]);
});

it('lets the pages in that the operator named, and our own', async () => {
  for (const origin of [FRIEND, product.url]) {
    const read = await ask('/api/privacy-notice', { origin });
    const asked = await ask('/api/me', { origin, ...PREFLIGHT }, 'OPTIONS');
    expect([corsOf(read), corsOf(asked), asked.status, String(read.headers.vary).includes('Origin')]).toEqual(
      [[origin, 'true'], [origin, 'true'], 204, true],
    );
  }
});

it('describes its endpoints in a valid OpenAPI document, and names what each of them answers', async () => {
  const { body } = await ask('/docs/openapi.json');
  expect(judgeDocument(String(body))).toEqual({ valid: true, errors: [], silent: [] });
});

it('shows people the same, each answer with the fields that it has', async () => {
  const page = String((await ask('/docs')).body);
  const shown = new Set([...page.matchAll(/ id="(\w+)"/g)].map(([, id]) => id));
  const dangling = [...page.matchAll(/href="#(\w+)"/g)].map(([, id]) => id).filter((id) => !shown.has(id));
  expect({ dangling, room: shown.has('RoomView'), device: shown.has('DeviceView') }).toEqual({
    dangling: [],
    room: true,
    device: true,
  });
  expect(page).toContain('<a href="#DeviceView">DeviceView</a>[]');
});

it('says how it is in the shape that the document gives', async () => {
  const { data } = JSON.parse(String((await ask('/health')).body)) as { data: unknown };
  expect(healthView.safeParse(data)).toEqual({ success: true, data });
});
