/** What a call's end means: an answer, another try, or a person who takes over (R5c, R6a). Each end is taken once. */
import { CALL_RESULTS, type CallResult } from '@tiaohe/config';
import type { Knex } from 'knex';
import { SYSTEM } from '../../../platform/actor';
import { asJson } from '../../../platform/db/insert-row';
import { enqueue } from '../../../platform/outbox/enqueue';
import type { Platform } from '../../../platform/platform';
import { readSetting } from '../../../platform/read-setting';
import type { CallAttemptRow } from '../../../platform/rows/call-attempt';
import type { CallTaskRow } from '../../../platform/rows/call-task';
import type { CaseRow } from '../../../platform/rows/case';
import type { PartyRow } from '../../../platform/rows/party';
import { isBeyondRobot } from '../../case/facts/call-facts';
import { moveWithin } from '../../case/lifecycle/move';

export type CallEnd = {
  result: CallResult;
  answeredAt?: Date | null;
  endedAt?: Date | null;
  transcript?: { who: 'robot' | 'person'; text: string }[];
  recordingUrl?: string | null;
  preferredTime?: string | null;
  preferredMode?: string | null;
  vendorStatus?: string | null;
};
type Settle = {
  platform: Platform;
  trx: Knex.Transaction;
  taskId: number;
  attemptId: number | null;
  end: CallEnd;
};

const MINUTE = 60_000;
const FAULT_WAIT_MINUTES = 10;
/** Faults of the line are not the party's, but a number that never works is for a person after this many. */
const MOST_FAULTS = 5;

async function closeAttempt({ platform, trx, attemptId, end }: Settle): Promise<boolean> {
  if (attemptId === null) return true;
  const now = platform.clock.now();
  const changed = await trx('call_attempts')
    .where({ id: attemptId })
    .whereNot({ state: 'ended' })
    .update({
      state: 'ended',
      result: end.result,
      counts: CALL_RESULTS[end.result].counts,
      answered_at: end.answeredAt ?? null,
      ended_at: end.endedAt ?? now,
      transcript: asJson(end.transcript ?? []),
      recording_url: end.recordingUrl ?? null,
      vendor_status: end.vendorStatus ?? null,
      updated_at: now,
    });
  return changed === 1;
}

async function tryAgain({ platform, trx, taskId, end }: Settle, ended: number): Promise<void> {
  const now = platform.clock.now();
  const minutes =
    end.result === 'fault' ? FAULT_WAIT_MINUTES : await readSetting(trx, 'call-spacing-minutes');
  const dueAt = new Date(now.getTime() + minutes * MINUTE);
  await trx('call_tasks').where({ id: taskId }).update({ state: 'waiting', next_at: dueAt, updated_at: now });
  await enqueue({
    db: trx,
    now,
    jobs: [{ kind: 'call.start', key: `call:${taskId}:${ended}`, payload: { taskId }, dueAt }],
  });
}

async function keepAnswer({ platform, trx, end }: Settle, task: CallTaskRow): Promise<void> {
  const { answers } = CALL_RESULTS[end.result];
  if (answers !== 'willing' && answers !== 'unwilling') return;
  const now = platform.clock.now();
  await trx('parties')
    .where({ id: task.party_id })
    .update({ willingness: answers, willingness_channel: 'robot', willingness_at: now, updated_at: now });
}

/** Moves the case when this end decides it. */
async function decide(settle: Settle, task: CallTaskRow): Promise<'moved' | 'waiting'> {
  const { platform, trx } = settle;
  const row = (await trx<CaseRow>('cases').where({ id: task.case_id }).forUpdate().first()) as CaseRow;
  if (row.state !== 'confirming') return 'moved';
  const asked = { platform, actor: SYSTEM, id: row.document_id, revision: null };
  const parties = await trx<PartyRow>('parties').where({ case_id: row.id }).whereNull('withdrawn_at');
  if (parties.some(({ willingness }) => willingness === 'unwilling'))
    await moveWithin(trx, { ...asked, deed: { action: 'decline', input: {} } });
  else if (isBeyondRobot(task))
    await moveWithin(trx, { ...asked, deed: { action: 'hand-to-human', input: {} } });
  else if (parties.every(({ willingness }) => willingness === 'willing'))
    await moveWithin(trx, { ...asked, deed: { action: 'confirm-willing', input: {} } });
  else return 'waiting';
  return 'moved';
}

async function settleWithin(settle: Settle): Promise<void> {
  const { platform, trx, taskId, end } = settle;
  const now = platform.clock.now();
  // The case's row first, as every move does, so that two ends at once queue up rather than lock each other out.
  const found = await trx('call_tasks')
    .where({ id: taskId })
    .first<{ case_id: number } | undefined>('case_id');
  await trx('cases')
    .where({ id: found?.case_id ?? 0 })
    .forUpdate()
    .first('id');
  const before = await trx<CallTaskRow>('call_tasks').where({ id: taskId }).forUpdate().first();
  if (!before || !(await closeAttempt(settle))) return;

  const { answers, counts } = CALL_RESULTS[end.result];
  const ends = await trx<CallAttemptRow>('call_attempts').where({ task_id: taskId, state: 'ended' });
  const faults = ends.filter(({ result }) => result === 'fault').length;
  const result: CallResult = end.result === 'fault' && faults >= MOST_FAULTS ? 'invalid-number' : end.result;
  const isOver = answers !== null || before.state === 'cancelled';
  const [task] = await trx<CallTaskRow>('call_tasks')
    .where({ id: taskId })
    .update({
      attempts: before.attempts + (counts ? 1 : 0),
      result,
      state: before.state === 'cancelled' ? 'cancelled' : isOver ? 'done' : 'waiting',
      ...({
        ended_at: isOver ? now : null,
        preferred_time: end.preferredTime ?? null,
        preferred_mode: end.preferredMode ?? null,
        updated_at: now,
      } as object),
    })
    .returning('*');
  if (!task || before.state === 'cancelled') return;
  await keepAnswer(settle, task);
  if ((await decide(settle, task)) === 'waiting' && answers === null) await tryAgain(settle, ends.length);
}

export const settleAttempt = ({
  platform,
  attempt,
  end,
}: {
  platform: Platform;
  attempt: CallAttemptRow;
  end: CallEnd;
}): Promise<void> =>
  platform.transaction((trx) =>
    settleWithin({ platform, trx, taskId: attempt.task_id, attemptId: attempt.id, end }),
  );

/** An end that no vendor told: no phone at all, or a call that was refused before it began. */
export const settleWithout = ({
  platform,
  taskId,
  attemptId = null,
  result,
}: {
  platform: Platform;
  taskId: number;
  attemptId?: number | null;
  result: CallResult;
}): Promise<void> =>
  platform.transaction((trx) => settleWithin({ platform, trx, taskId, attemptId, end: { result } }));
