/** Rings one party. The attempt is written down before the vendor is asked, so that a crash cannot make it two calls. */
import { enqueue } from '../../../platform/outbox/enqueue';
import type { JobHandler } from '../../../platform/outbox/handler';
import { readSetting } from '../../../platform/read-setting';
import { categoryName } from '../../category/category-name';
import { beginAttempt } from './begin-attempt';
import { scriptFor } from './script-for';
import { settleWithout } from './settle-attempt';

/** When no callback has come: ask. */
const ASK_AFTER_MS = 90_000;
const ASK_AGAIN_MS = 10_000;
const LONGEST_CALL_MS = 3 * 60_000;

export const startCall: JobHandler<'call.start'> = async ({ platform, vendors, payload: { taskId } }) => {
  const beginning = await platform.transaction((trx) => beginAttempt({ platform, trx, taskId }));
  if (!beginning.go) {
    if ('waitMs' in beginning)
      return { done: false, retryAfterMs: beginning.waitMs, reason: beginning.reason };
    if (beginning.hasNoPhone) await settleWithout({ platform, taskId, result: 'invalid-number' });
    return { done: true };
  }

  const { attempt, phone, party, row, task, isResumed } = beginning;
  if (attempt.call_id) return { done: true, reference: attempt.call_id };
  const earlier = isResumed
    ? await vendors.calls.findStarted({ key: attempt.key, phone, since: attempt.started_at })
    : null;
  const age = platform.clock.now().getTime() - attempt.started_at.getTime();
  // The vendor lists a call only once it is over: until then `none` may be a call that is ringing right now.
  if (earlier && earlier.status !== 'found' && (earlier.status === 'unknown' || age < LONGEST_CALL_MS)) {
    return { done: false, retryAfterMs: ASK_AGAIN_MS, reason: 'an earlier try may have rung' };
  }
  const centre = await readSetting(platform.db, 'centre');
  const category = await categoryName(platform.db, row.category);
  const { script, variables } = await scriptFor({
    db: platform.db,
    task,
    party,
    category,
    centre: centre.name,
  });
  const started =
    earlier?.status === 'found'
      ? { status: 'started' as const, callId: earlier.callId }
      : await vendors.calls.start({ key: attempt.key, phone, script, variables });
  if (started.status === 'retry') return { done: false, reason: started.reason };

  const now = platform.clock.now();
  if (started.status === 'refused') {
    await settleWithout({ platform, taskId, attemptId: attempt.id, result: 'fault' });
    return { dead: true, reason: started.reason };
  }
  await platform.transaction(async (trx) => {
    await trx('call_attempts')
      .where({ id: attempt.id, state: 'starting' })
      .update({ call_id: started.callId, state: 'calling', updated_at: now });
    const job = {
      kind: 'call.settle' as const,
      key: `settle:${attempt.id}:due`,
      payload: { attemptId: attempt.id },
      dueAt: new Date(now.getTime() + ASK_AFTER_MS),
    };
    await enqueue({ db: trx, now, jobs: [job] });
  });
  return { done: true, reference: started.callId };
};
