/**
 * Strapi's CORS answers also those who are no page of anybody's (no `Origin`, or an empty one), and tells them that the empty
 * origin may read with credentials. They are told nothing; whatever keeps answers still learns that they differ by origin.
 */
import type { Core } from '@strapi/strapi';
import type { Context, Middleware, Next } from 'koa';

type Factory = (config: unknown, tools: { strapi: Core.Strapi }) => Middleware;
type Registry = { extend(uid: string, change: (stock: Factory) => Factory): void };

/** Before Strapi puts its middlewares in line. */
export function answerOwnOrigin(strapi: Core.Strapi): void {
  const registry = strapi.get<Registry>('middlewares');
  registry.extend('strapi::cors', (stock) => (config, tools) => {
    const cors = stock(config, tools);
    return (ctx: Context, next: Next) => {
      if (ctx.get('Origin')) return cors(ctx as never, next);
      ctx.vary('Origin');
      return next();
    };
  });
}
