/** Works on one claimed entry and writes down how it ended. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isLostConnection } from '@tiaohe/database';
import type { Platform } from '../platform';
import type { Vendors } from '../vendors/vendors';
import type { Entry } from './claim';
import type { HandlerInput, HandlerResult, JobHandlers } from './handler';
import { waitBefore } from './retry-policy';

const LONGEST_ERROR = 500;
const AGAIN_MS = 300;

/**
 * What has gone out must be written down, or it goes out twice: while the database is away it is tried until it is back. A
 * process that ends before that leaves it to the handler's own check.
 */
async function untilWritten(write: () => Promise<unknown>, isStopped: () => boolean): Promise<void> {
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      if (isStopped() || !isLostConnection(error)) throw error;
      await sleep(AGAIN_MS);
    }
  }
}

async function attempt(
  entry: Entry,
  handlers: JobHandlers,
  rest: { platform: Platform; vendors: Vendors },
): Promise<HandlerResult> {
  try {
    const handle = handlers[entry.kind] as (input: HandlerInput<typeof entry.kind>) => Promise<HandlerResult>;
    if (!handle) return { dead: true, reason: `no handler for ${entry.kind}` };
    return await handle({ ...rest, payload: entry.payload, key: entry.key, attempt: entry.attempts });
  } catch (error) {
    return { done: false, reason: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
  }
}

export async function workOn({
  platform,
  vendors,
  handlers,
  entry,
  isStopped,
}: {
  platform: Platform;
  vendors: Vendors;
  handlers: JobHandlers;
  entry: Entry;
  isStopped: () => boolean;
}): Promise<void> {
  const result = await attempt(entry, handlers, { platform, vendors });
  const end = (change: object) =>
    untilWritten(
      () =>
        platform
          .db('outbox_entries')
          .where({ id: entry.id })
          .update({ locked_by: null, updated_at: new Date(), ...change }),
      isStopped,
    );

  if ('dead' in result) {
    await end({
      state: 'dead',
      last_error: result.reason.slice(0, LONGEST_ERROR),
      ...(result.isForgotten && { payload: null }),
    });
    return;
  }
  if (result.done) {
    // What was carried is not kept once it has arrived: it may hold sealed phone numbers.
    await end({
      state: 'done',
      done_at: platform.clock.now(),
      reference: result.reference ?? null,
      payload: null,
    });
    return;
  }
  const wait = result.retryAfterMs ?? waitBefore(entry.attempts);
  const last_error = result.reason.slice(0, LONGEST_ERROR);
  if (wait === null) await end({ state: 'dead', last_error });
  else await end({ state: 'waiting', last_error, due_at: new Date(platform.clock.now().getTime() + wait) });
}
