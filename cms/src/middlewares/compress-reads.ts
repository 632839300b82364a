/**
 * Leaves uncompressed what an attacker could measure. Length tells secrets only to one who makes a victim's browser ask again
 * and again (BREACH): reads are signed by a header that no foreign page can set, but sessions are renewed by a cookie, with POST.
 */
import type { Context, Next } from 'koa';

export default () =>
  (ctx: Context, next: Next): Promise<unknown> => {
    if (ctx.method !== 'GET') ctx.compress = false;
    return next();
  };
