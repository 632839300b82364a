/** Before Strapi's own handlers, and behind the guard that says who comes: what they would stumble over is refused. */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { isForm } from '../multipart/is-form';
import { askWebhook } from './ask-webhook';
import { judgeStrapiInput } from './judge';
import { refuseFilters } from './refuse-filters';

/** As the router hands it on: each part decoded by itself, so that a slash written as %2f stays inside its part. */
const plainPart = (part: string): string => decodeURIComponent(part).replaceAll('/', '%2f');

export const lookAtInput =
  (strapi: Core.Strapi) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const { body } = ctx.request;
    const path = ctx.path.split('/').map(plainPart).join('/').replace(/\/+$/, '');
    judgeStrapiInput(strapi, { method: ctx.method, path, query: ctx.query, body, isForm: isForm(ctx) });
    await askWebhook(strapi, ctx.method, path);
    try {
      await next();
    } catch (error) {
      refuseFilters(ctx.query, error);
      throw error;
    }
  };
