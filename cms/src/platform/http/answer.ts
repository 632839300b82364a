/** Writes a reply or a refusal in the envelope that all clients know. */
import type { Context } from 'koa';
import type { Platform } from '../platform';
import { explainError } from './explain-error';
import { Refusal } from './refusal';
import type { Reply } from './reply/reply';
import { sendIfChanged } from './send-if-changed';

const READS: readonly string[] = ['GET', 'HEAD'];

export function sendReply(ctx: Context, reply: Reply): void {
  if ('taken' in reply) return;
  if ('location' in reply) {
    ctx.status = 302;
    ctx.set('Location', reply.location);
    ctx.body = '';
    return;
  }
  if ('raw' in reply) {
    ctx.status = reply.status ?? 200;
    ctx.body = reply.raw;
    return;
  }
  if (!('data' in reply)) {
    ctx.status = 204;
    return;
  }
  ctx.status = reply.status ?? 200;
  const body = reply.meta ? { data: reply.data, meta: reply.meta } : { data: reply.data };
  if (ctx.status === 200 && READS.includes(ctx.method)) sendIfChanged(ctx, body);
  else ctx.body = body;
}

/** A refusal as clients read it, also where there is no Koa to write it. */
export function envelopeOf({ status, message, code, details: { fields, missing, meta } }: Refusal): object {
  const details = { code, ...(fields ? { fields } : {}), ...(missing ? { missing } : {}), ...meta };
  return { data: null, error: { status, name: 'Refusal', message, details } };
}

/** As middlewares/request-id gave it. */
const numberOf = (ctx: Context): string => String(ctx.state.requestId ?? '');

/** Whoever asks for help can say which fault it was. */
const numbered = (refusal: Refusal, number: string): Refusal =>
  new Refusal(refusal.code, {
    ...refusal.details,
    message: `${refusal.message}（问题编号 ${number}）`,
    meta: { ...refusal.details.meta, requestId: number },
  });

export function sendRefusal({
  ctx,
  error,
  platform,
}: {
  ctx: Context;
  error: unknown;
  platform: Pick<Platform, 'log'>;
}): void {
  const refusal = explainError(error);
  if (refusal.code === 'INTERNAL') {
    // Only what happened and where; never the body, which holds people's data.
    platform.log(
      'error',
      `[${numberOf(ctx)}] ${ctx.method} ${ctx.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
  const { meta } = refusal.details;
  if (typeof meta?.['retryAfter'] === 'number') ctx.set('Retry-After', String(meta['retryAfter']));
  ctx.status = refusal.status;
  ctx.body = envelopeOf(refusal.code === 'INTERNAL' ? numbered(refusal, numberOf(ctx)) : refusal);
}
