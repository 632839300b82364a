/** Answers for a request that lost its connection to the database, whatever those who lost it made of that. */
import type { Context, Next } from 'koa';
import type { Platform } from '../platform';
import { sendRefusal } from './answer';
import { unavailable } from './unavailable';

/** Set on the request by `global::while-away`. */
export type DatabaseLoss = { isDatabaseLost?: boolean };

/**
 * Strapi makes 500, 501 or "not signed in" of a lost connection, and a panel that is told the latter throws its user out.
 * What succeeded all the same, and streams that are open, are left alone.
 */
export async function answerWhileAway({
  ctx,
  next,
  platform,
}: {
  ctx: Context;
  next: Next;
  platform: Pick<Platform, 'log'>;
}): Promise<void> {
  await next();
  if (!(ctx.state as DatabaseLoss).isDatabaseLost || ctx.status < 400 || ctx.headerSent) return;
  ctx.remove('Content-Type');
  sendRefusal({ ctx, error: unavailable(), platform });
}
