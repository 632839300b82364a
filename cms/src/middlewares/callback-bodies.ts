/**
 * Vendors' letters are read as they come, whatever their sender calls them: Strapi reads `text/*` and leaves `application/xml`
 * or a letter without a kind unread, so that a good signature was found wrong. Nowhere else is such a body of use.
 */
import type { Context, Next } from 'koa';

const CALLBACKS = /^\/api\/callbacks\//;
const LETTER = /^(application\/(.+\+)?xml\b|$)/i;

export default () =>
  (ctx: Context, next: Next): Promise<unknown> => {
    if (CALLBACKS.test(ctx.path) && LETTER.test(ctx.get('content-type')))
      ctx.req.headers['content-type'] = 'text/xml';
    return next();
  };
