/** Asks the provider how a call ended: after its callback, and when no callback came. */
import type { JobHandler } from '../../../platform/outbox/handler';
import type { CallAttemptRow } from '../../../platform/rows/call-attempt';
import { settleAttempt } from './settle-attempt';

/** The answer is often ready a moment after the call has ended; then with growing patience. */
const ASK_AGAIN_MS = [1_000, 2_000, 5_000, 15_000];
const GIVE_UP_MS = 30 * 60_000;

const dateOf = (value: Date | string | null | undefined): Date | null => (value ? new Date(value) : null);

export const settleCall: JobHandler<'call.settle'> = async ({
  platform,
  vendors,
  payload: { attemptId },
  attempt: tries,
}) => {
  const attempt = await platform.db<CallAttemptRow>('call_attempts').where({ id: attemptId }).first();
  if (!attempt || attempt.state === 'ended' || !attempt.call_id) return { done: true };

  const outcome = await vendors.calls.result({ callId: attempt.call_id, since: attempt.started_at });
  if (outcome === 'pending' || outcome === 'unknown') {
    const age = platform.clock.now().getTime() - attempt.started_at.getTime();
    if (age < GIVE_UP_MS)
      return {
        done: false,
        retryAfterMs: ASK_AGAIN_MS[Math.min(tries, ASK_AGAIN_MS.length) - 1],
        reason: `call is ${outcome}`,
      };
    await settleAttempt({ platform, attempt, end: { result: 'fault', vendorStatus: outcome } });
    return { done: true };
  }
  const { result, transcript, recordingUrl, preferredTime, preferredMode, vendorStatus } = outcome;
  const [answeredAt, endedAt] = [dateOf(outcome.answeredAt), dateOf(outcome.endedAt)];
  await settleAttempt({
    platform,
    attempt,
    end: {
      result,
      answeredAt,
      endedAt,
      transcript,
      recordingUrl,
      preferredTime,
      preferredMode,
      vendorStatus: vendorStatus === null ? null : String(vendorStatus),
    },
  });
  return { done: true };
};
