/** Gives every request a number: it goes back in a header, stands in the log beside a fault, and in the sentence that says so. */
import { randomBytes } from 'node:crypto';
import type { Context, Next } from 'koa';

/** Short enough to be read out on the telephone; a log is searched within one day. */
const BYTES = 4;

export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    const id = randomBytes(BYTES).toString('hex');
    ctx.state.requestId = id;
    ctx.set('X-Request-Id', id);
    await next();
  };
