/** The last word on every answer: what was thrown, and what nobody answered, leaves in the envelope that all clients know. */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { sendRefusal } from '../platform/http/answer';
import { explainError } from '../platform/http/explain-error';
import { isKnownAddress } from '../platform/http/known-address';
import { Refusal } from '../platform/http/refusal';
import { sendStrapiError, wordSent } from '../platform/http/strapi-errors';

/** The router says 405 and 501 in bare text; an address that nobody knows stays without a body. */
const UNANSWERED: readonly number[] = [404, 405, 501];

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const platform = {
      log: (level: 'info' | 'warn' | 'error', message: string) => void strapi.log[level](message),
    };
    const refuse = (error: unknown) => sendRefusal({ ctx, error, platform });
    try {
      // `%zz` names no place; said once here, before guards and routers each make their own sense of it.
      decodeURIComponent(ctx.path);
      await next();
    } catch (error) {
      if (sendStrapiError(ctx, error)) return;
      // Strapi's own writer logs the error whole, and an error of reading has the body in it.
      return refuse(explainError(error).code === 'INTERNAL' ? error : explainError(error));
    }
    wordSent(ctx);
    if (ctx.respond === false || ctx.headerSent || ctx.body != null) return;
    if (!UNANSWERED.includes(ctx.status)) return;
    const isMethod = ctx.status !== 404 && isKnownAddress(strapi, ctx.path);
    refuse(new Refusal(isMethod ? 'METHOD_NOT_ALLOWED' : 'NOT_FOUND'));
  };
