/** The clock of a case: extensions, suspensions, withdrawal. */
import { DAY_MS, endOfDayAfter, sayDay } from '@tiaohe/config';
import { insertRow } from '../../../platform/db/insert-row';
import type { Effect } from '../lifecycle/context';

export const askExtension: Effect<'request-extension'> = async ({ db, now, actor, opened, words, input }) => {
  const { days, reason, consentNote } = input;
  await insertRow({
    db,
    table: 'extension_requests',
    now,
    row: {
      case_id: opened.row.id,
      days,
      reason,
      consent_note: consentNote ?? null,
      state: 'pending',
      asked_by_name: actor.name,
      asked_at: now,
    },
  });
  words.note = `${days ?? ''}天，${reason ?? ''}`;
};

export const decideExtension: Effect<'decide-extension'> = async (context) => {
  const { db, now, actor, opened, patch, words } = context;
  const { approve, note } = context.input;
  const [request] = await db('extension_requests')
    .where({ case_id: opened.row.id, state: 'pending' })
    .update({
      state: approve ? 'approved' : 'refused',
      note: note ?? null,
      decided_by_staff: actor.id,
      decided_at: now,
      updated_at: now,
    })
    .returning<{ days: number }[]>('days');
  const due = opened.row.due_at ?? now;
  const moved = approve ? endOfDayAfter(due, request?.days ?? 0) : due;
  if (approve) {
    patch.due_at = moved;
    patch.overdue_at = null;
  }
  words.note = `${approve ? '同意' : '不同意'}${note ? `，${note}` : ''}`;
  words.due = sayDay(moved);
};

export const stopClock: Effect<'suspend'> = ({ now, patch, words, input: { reason } }) => {
  patch.suspended_at = now;
  patch.suspend_reason = reason ?? null;
  words.note = reason ?? '';
};

/** The days that stood still are given back, in whole days so that the deadline stays the end of a day. */
export const runClock: Effect = ({ now, opened: { row }, patch }) => {
  const days = row.suspended_at ? Math.ceil((now.getTime() - row.suspended_at.getTime()) / DAY_MS) : 0;
  patch.suspended_at = null;
  patch.suspend_reason = null;
  if (row.due_at) patch.due_at = endOfDayAfter(row.due_at, days);
};

export const keepWithdrawal: Effect<'withdraw'> = async ({ db, now, actor, opened, words, input }) => {
  const { reason } = input;
  const query = db('parties').where({ case_id: opened.row.id, side: 'applicant' }).whereNull('withdrawn_at');
  await (actor.kind === 'account' ? query.where({ account_id: actor.id }) : query).update({
    withdrawn_at: now,
    updated_at: now,
  });
  if (reason) words.note = reason;
};
