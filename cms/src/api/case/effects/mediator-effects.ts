/** Who mediates: appointing, changing, stepping down (R8). */
import { endOfDayAfter, sayDay } from '@tiaohe/config';
import type { Knex } from 'knex';
import { insertRow } from '../../../platform/db/insert-row';
import { refuse } from '../../../platform/http/refusal';
import type { Effect, MoveContext } from '../lifecycle/context';
import { MEDIATOR_PERSON, findConflict, type MediatorPerson } from '../read/find-conflict';
import { peopleOf } from '../read/people-of';

type Candidate = MediatorPerson & {
  id: number;
  document_id: string;
  name: string;
  work_state: string;
  organisation_id: number | null;
};

async function candidatesOf(db: Knex, ids: readonly string[]): Promise<Candidate[]> {
  const rows = await db('mediators as m')
    .leftJoin('up_users as u', 'u.id', 'm.account_id')
    .whereIn('m.document_id', [...new Set(ids)])
    .select<Candidate[]>(
      'm.id',
      'm.document_id',
      'm.name',
      'm.work_state',
      'm.organisation_id',
      ...MEDIATOR_PERSON,
    );
  return [...new Set(ids)].map(
    (id) =>
      rows.find(({ document_id }) => document_id === id) ??
      refuse('VALIDATION', { fields: [{ field: 'mediators', message: '没有这位调解员' }] }),
  );
}

function check({ opened }: MoveContext, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (candidate.work_state !== 'active')
      refuse('VALIDATION', { fields: [{ field: 'mediators', message: `${candidate.name}不在岗，请另选` }] });
    const reason = findConflict({ mediator: candidate, parties: opened.parties });
    if (reason)
      refuse('MEDIATOR_CONFLICT', {
        message: `${candidate.name}${reason}，不能分配`,
        fields: [{ field: 'mediators', message: reason }],
      });
  }
}

/** Makes the asked list the case's list: the missing are added, the others removed; history stays. */
export const appointMediators: Effect<'assign' | 'change-mediators'> = async (context) => {
  const { db, now, actor, opened, patch, words, newMediatorIds } = context;
  const { mediators = [], lead } = context.input;
  const reason = context.action === 'change-mediators' ? context.input.reason : undefined;
  const candidates = await candidatesOf(db, mediators);
  check(context, candidates);
  const leadId = (candidates.find(({ document_id }) => document_id === lead) ?? candidates[0])?.id;
  const kept = new Set(opened.mediators.map(({ mediator_id }) => mediator_id));
  const wanted = new Set(candidates.map(({ id }) => id));

  await db('case_mediators')
    .where({ case_id: opened.row.id, state: 'active' })
    .whereNotIn('mediator_id', [...wanted])
    .update({ state: 'removed', ended_at: now, end_reason: reason ?? null, updated_at: now });
  for (const { id } of candidates.filter((candidate) => !kept.has(candidate.id))) {
    newMediatorIds.push(id);
    await insertRow({
      db,
      table: 'case_mediators',
      now,
      row: { case_id: opened.row.id, mediator_id: id, is_lead: false, state: 'active', assigned_at: now },
    });
  }
  await db('case_mediators')
    .where({ case_id: opened.row.id, state: 'active' })
    .update({ is_lead: db.raw('mediator_id = ?', [leadId ?? 0]) });

  patch.assigned_at = opened.row.assigned_at ?? now;
  if (actor.kind === 'staff') patch.assigned_by_staff = actor.id;
  patch.organisation_id =
    opened.row.organisation_id ?? candidates.find(({ id }) => id === leadId)?.organisation_id ?? null;
  words.mediator = candidates.map(({ name }) => name).join('、');
  words.note = reason ?? words.mediator;
  if (opened.row.due_at) words.due = sayDay(opened.row.due_at);
};

export const releaseMediator: Effect<'recuse'> = async ({ db, now, actor, opened, words, input }) => {
  const { reason } = input;
  if (actor.kind !== 'account') return;
  const mine = opened.mediators
    .filter(({ account_id }) => account_id === actor.id)
    .map(({ mediator_id }) => mediator_id);
  await db('case_mediators')
    .where({ case_id: opened.row.id, state: 'active' })
    .whereIn('mediator_id', mine)
    .update({ state: 'recused', ended_at: now, end_reason: reason ?? null, is_lead: false, updated_at: now });
  const { mediators: left } = await peopleOf(db, opened.row.id);
  const first = left[0];
  if (first && !left.some(({ is_lead }) => is_lead)) {
    await db('case_mediators')
      .where({ case_id: opened.row.id, mediator_id: first.mediator_id, state: 'active' })
      .update({ is_lead: true });
  }
  words.note = reason ?? '';
};

/** Bookings stay with the case; one made by somebody who left goes to the new lead. */
export const handOverBookings: Effect = async ({ db, now, opened }) => {
  const { mediators: current } = await peopleOf(db, opened.row.id);
  const lead = current.find(({ is_lead }) => is_lead) ?? current[0];
  const accounts = current.map(({ account_id }) => account_id).filter((id): id is number => id !== null);
  if (!lead) return;
  await db('mediation_sessions')
    .where({ case_id: opened.row.id, state: 'booked' })
    .where('start_at', '>', now)
    .whereNotNull('booked_by_account_id')
    .whereNotIn('booked_by_account_id', accounts)
    .update({ booked_by_account_id: lead.account_id, booked_by_name: lead.name, updated_at: now });
};

const DEFAULT_TERM = 30;

/** End of the day, counted from assignment (人民调解工作若干规定 art. 33: normally within one month). */
export const setDeadline: Effect = async ({ db, now, opened: { row }, patch, words }) => {
  const category = await db('dispute_categories')
    .where({ code: row.category })
    .first<{ term_days: number | null } | undefined>('term_days');
  const due = row.due_at ?? endOfDayAfter(now, category?.term_days ?? DEFAULT_TERM);
  patch.due_at = due;
  words.due = sayDay(due);
};
