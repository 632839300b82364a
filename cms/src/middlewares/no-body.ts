/** Strapi's handlers take a body for granted. Where there is none, or none that is read here, it is an empty one. */
import type { Context, Next } from 'koa';

export default () =>
  (ctx: Context, next: Next): Promise<unknown> => {
    ctx.request.body ??= {};
    return next();
  };
