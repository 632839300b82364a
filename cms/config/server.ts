import { resolve } from 'node:path';

type Env = typeof import('@strapi/utils').env;

export default ({ env }: { env: Env }) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', `http://localhost:${env.int('PORT', 1337)}`),
  proxy: { koa: env.bool('BEHIND_PROXY', false) },
  // The media library lies with the installation's data; the checkout may belong to somebody else.
  dirs: { public: resolve(env('DATA_DIR', '../.data'), 'public') },
  // The whole of a request has hours: how slowly a body may come is judged by global::body-clock.
  http: {
    serverOptions: {
      headersTimeout: Math.min(env.int('BODY_SECONDS', 30), 15) * 1_000,
      requestTimeout: 2 * 3_600_000,
      connectionsCheckingInterval: 2_000,
    },
  },
  app: { keys: env.array('APP_KEYS') },
  // A transfer token would carry every case out of the house in one call.
  transfer: { remote: { enabled: false } },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
