/** The plugin's face to Strapi: services `vendors` and `control`, and the pages and calls under /sandbox. */
import { PAGE_POLICY } from '@tiaohe/config';
import type { ClockWish, MoveClock } from './control/clock';
import { refused } from './control/answer';
import { sandboxPage, sandboxScript } from './control/page';
import { controlRoutes } from './control/routes';
import { startVendors } from './start-vendors';
import type { Vendors } from './start-vendors';
import type { StartOptions } from './world';

type Context = {
  method: string;
  path: string;
  query: Record<string, string | undefined>;
  request: { body?: unknown };
  status: number;
  type: string;
  body: unknown;
  set(name: string, value: string): void;
};
type Handler = (context: Context) => Promise<void>;
type Router = Record<'get' | 'post', (path: string, handler: Handler) => unknown>;
type Host = { config: { get(path: string): unknown }; server: { router: unknown } };

/** One Strapi, one sandbox. */
let vendors: Vendors | null = null;
let moveClock: MoveClock | null = null;

const isEnabled = ({ config }: Host): boolean =>
  (config.get('plugin::sandbox') as { enabled?: boolean } | undefined)?.enabled === true;

async function answer(context: Context): Promise<void> {
  const routes = vendors ? controlRoutes({ vendors, moveClock: () => moveClock }) : [];
  const { body } = context.request;
  for (const { method, path, handle } of routes) {
    const params = method === context.method ? paramsOf(path, context.path) : null;
    if (!params) continue;
    const input = { params, query: context.query, body: isObject(body) ? body : {} };
    return respond(context, await handle(input));
  }
  respond(context, refused(vendors ? 'NOT_FOUND' : 'NOT_CONFIGURED'));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** `/calls/:id/answer` against `/calls/7/answer` → { id: '7' }; null when they differ. */
function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.replace(/\/$/, '').split('/')];
  if (wanted.length !== given.length) return null;
  const pairs = wanted.map((part, position) => [part, given[position] ?? ''] as const);
  if (pairs.some(([part, value]) => !part.startsWith(':') && part !== value)) return null;
  return Object.fromEntries(
    pairs.filter(([part]) => part.startsWith(':')).map(([part, value]) => [part.slice(1), value]),
  );
}

function respond(
  context: Context,
  { status, body, type }: { status: number; body: unknown; type?: string },
): void {
  context.status = status;
  if (type) context.type = type;
  context.body = body;
}

export default {
  register({ strapi }: { strapi: Host }) {
    if (!isEnabled(strapi)) return;
    const router = strapi.server.router as Router;
    router.get('/sandbox', async (context) => {
      context.set('Content-Security-Policy', PAGE_POLICY);
      respond(context, { status: 200, body: sandboxPage(), type: 'html' });
    });
    router.get('/sandbox/page.js', async (context) =>
      respond(context, { status: 200, body: sandboxScript(), type: 'js' }),
    );
    router.get('/sandbox/(.*)', answer);
    router.post('/sandbox/(.*)', answer);
  },
  bootstrap() {},
  async destroy() {
    await vendors?.close();
    vendors = null;
  },
  config: { default: { enabled: false }, validator() {} },
  services: {
    vendors: ({ strapi }: { strapi: Host }) => ({
      /** The option objects of the adapters, keyed by plugin. Starting again hands out the same ones. */
      async start(options: StartOptions): Promise<Vendors['options']> {
        if (!isEnabled(strapi)) throw new Error('the sandbox is not enabled');
        vendors ??= await startVendors(options);
        return vendors.options;
      },
      async stop(): Promise<void> {
        await vendors?.close();
        vendors = null;
      },
    }),
    control: () => ({
      onClock(move: (wish: ClockWish) => Promise<Date>): void {
        moveClock = move;
      },
    }),
  },
  controllers: {},
  routes: [],
  policies: {},
  contentTypes: {},
};
