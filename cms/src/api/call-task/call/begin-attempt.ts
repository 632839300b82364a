/** Claims the right to ring one party now, or says why not. One number is never rung twice at a time (R6b). */
import type { Knex } from 'knex';
import { insertRow } from '../../../platform/db/insert-row';
import type { Platform } from '../../../platform/platform';
import { readSetting } from '../../../platform/read-setting';
import type { CallAttemptRow } from '../../../platform/rows/call-attempt';
import type { CallTaskRow } from '../../../platform/rows/call-task';
import type { CaseRow } from '../../../platform/rows/case';
import type { PartyRow } from '../../../platform/rows/party';
import { nextCallTime } from './call-hours';

export type Beginning =
  | {
      go: true;
      attempt: CallAttemptRow;
      phone: string;
      task: CallTaskRow;
      party: PartyRow;
      row: CaseRow;
      isResumed: boolean;
    }
  | { go: false; waitMs: number; reason: string }
  | { go: false; over: true; hasNoPhone: boolean };

const BUSY_WAIT_MS = 30_000;

async function holidaysOf(db: Knex): Promise<Set<string>> {
  const rows = await db('holidays').whereNot({ is_workday: true }).select<{ day: string }[]>('day');
  return new Set(rows.map(({ day }) => String(day).slice(0, 10)));
}

export async function beginAttempt({
  platform,
  trx,
  taskId,
}: {
  platform: Platform;
  trx: Knex.Transaction;
  taskId: number;
}): Promise<Beginning> {
  const now = platform.clock.now();
  const task = await trx<CallTaskRow>('call_tasks').where({ id: taskId }).forUpdate().first();
  if (!task || task.state === 'done' || task.state === 'cancelled')
    return { go: false, over: true, hasNoPhone: false };
  const row = (await trx<CaseRow>('cases').where({ id: task.case_id }).first()) as CaseRow;
  if (row.state !== 'confirming') return { go: false, over: true, hasNoPhone: false };
  const party = (await trx<PartyRow>('parties').where({ id: task.party_id }).first()) as PartyRow;
  if (!party.phone_cipher || !party.phone_index) return { go: false, over: true, hasNoPhone: true };
  const phone = platform.cipher.open(party.phone_cipher);

  const open = await trx<CallAttemptRow>('call_attempts')
    .where({ task_id: taskId })
    .whereNot({ state: 'ended' })
    .first();
  if (open) return { go: true, attempt: open, phone, task, party, row, isResumed: true };

  const holidays = await holidaysOf(trx);
  const due = nextCallTime({
    from: now,
    hours: await readSetting(trx, 'call-hours'),
    isHoliday: (day) => holidays.has(day),
  });
  if (due > now)
    return { go: false, waitMs: due.getTime() - now.getTime(), reason: 'outside permitted hours' };

  await trx.raw('select pg_advisory_xact_lock(728, hashtext(?))', [party.phone_index]);
  const ringing = await trx('call_attempts')
    .where({ phone_index: party.phone_index })
    .whereNot({ state: 'ended' })
    .first('id');
  if (ringing) return { go: false, waitMs: BUSY_WAIT_MS, reason: 'this number is being called' };

  const [{ count } = { count: '0' }] = await trx('call_attempts')
    .where({ task_id: taskId })
    .count<{ count: string }[]>('id');
  const number = Number(count) + 1;
  const attempt = await insertRow<CallAttemptRow>({
    db: trx,
    table: 'call_attempts',
    now,
    row: {
      task_id: taskId,
      number,
      key: `call-${task.document_id}-${number}`,
      phone_index: party.phone_index,
      state: 'starting',
      started_at: now,
    },
  });
  await trx('call_tasks').where({ id: taskId }).update({ state: 'calling', updated_at: now });
  return { go: true, attempt, phone, task, party, row, isResumed: false };
}
