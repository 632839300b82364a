import type { Context } from 'koa';

const FORM = /^\s*multipart\//i;

/** Whether this says that it is a form with files. A header that is broken further on still says so: `ctx.is` reads it as nothing. */
export const isForm = (ctx: Pick<Context, 'get'>): boolean => FORM.test(ctx.get('content-type'));
