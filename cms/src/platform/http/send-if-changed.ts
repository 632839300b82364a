/**
 * Sends what was read, or says that it is still the same (RFC 9110 13.1.2). Every answer is for one person, so no cache keeps it
 * for others, and none shows it without asking here first. The tag is weak: compression may change the bytes, not what they say.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'koa';

const tagOf = (text: string): string =>
  `W/"${createHash('sha1').update(text).digest('base64url').slice(0, 20)}"`;

/** Of a GET that succeeded. A handler that has said by itself how long its answer is kept has the last word. */
export function sendIfChanged(ctx: Context, body: object): void {
  const text = JSON.stringify(body);
  ctx.type = 'application/json';
  ctx.body = text;
  if (ctx.response.get('Cache-Control')) return;
  ctx.set({ 'Cache-Control': 'private, no-cache', ETag: tagOf(text) });
  // Behind one address people change, and one person changes the role they act in.
  ctx.vary('Authorization');
  ctx.vary('X-Acting-As');
  if (ctx.fresh) ctx.status = 304;
}
