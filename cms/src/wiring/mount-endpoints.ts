/** Puts endpoints on the server's router: /api for accounts, /desk for staff. */
import type { Context, Next } from 'koa';
import type { AccessCache } from '../access/access-cache';
import { sendRefusal, sendReply } from '../platform/http/answer';
import type { DoorName, Endpoint } from '../platform/http/endpoint';
import { dropFiles, type Form } from '../platform/http/multipart/receive-form';
import { takeForm } from '../platform/http/multipart/take-form';
import { readPathIds } from '../platform/http/path-ids';
import { readInput } from '../platform/http/read-body';
import { runEndpoint } from '../platform/http/run-endpoint';
import { signalOf } from '../platform/http/signal-of';
import type { Platform } from '../platform/platform';
import { admit } from './admit';

type Router = Record<
  'get' | 'post' | 'put' | 'delete',
  (path: string, handle: (ctx: Context, next: Next) => Promise<void>) => void
>;
type Body = { request: { body?: unknown; files?: Form['files'] } };

const prefixOf = (door: DoorName): string => (door === 'staff' ? '/desk' : '/api');

export function mountEndpoints({
  platform,
  cache,
  endpoints,
}: {
  platform: Platform;
  cache: AccessCache;
  endpoints: readonly Endpoint[];
}): void {
  const router = platform.strapi.server.router as unknown as Router;

  for (const endpoint of endpoints) {
    for (const door of endpoint.doors) {
      const method = endpoint.method.toLowerCase() as keyof Router;
      router[method](`${prefixOf(door)}${endpoint.path}`, async (ctx) => {
        const { request } = ctx as unknown as Body;
        try {
          const actor = await admit({ platform, cache, ctx, door, endpoint });
          const params = readPathIds(endpoint.path, ctx.params as Record<string, string>);
          await takeForm({ endpoint, ctx, asked: { platform, actor, params } });
          const reply = await runEndpoint(endpoint, {
            platform,
            actor,
            ctx,
            params,
            query: readInput(endpoint.query, ctx.query),
            body: readInput(endpoint.body, request.body),
            address: ctx.ip,
            signal: signalOf(ctx),
          });
          // PostgreSQL's word comes a moment after the commit; the next request of the same person may be faster.
          if (endpoint.changesAccess) cache.clear();
          sendReply(ctx, reply);
        } catch (error) {
          sendRefusal({ ctx, error, platform });
        } finally {
          if (request.files) await dropFiles(request.files);
        }
      });
    }
  }
}
