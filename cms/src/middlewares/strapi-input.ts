/** Before Strapi's own handlers: what they would stumble over is refused. */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { judgeStrapiInput } from '../http/strapi-input/judge';

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: Context, next: Next): Promise<unknown> => {
    const { body } = (ctx as unknown as { request: { body?: unknown } }).request;
    const path = decodeURIComponent(ctx.path).replace(/\/+$/, '');
    judgeStrapiInput(strapi, { method: ctx.method, path, query: ctx.query, body });
    return next();
  };
