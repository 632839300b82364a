/** Calls that ask whether people are willing, and what they answered. */
import type { Willingness } from '@tiaohe/config';
import { insertRows } from '../../../platform/db/insert-row';
import { refuse } from '../../../platform/http/refusal';
import type { PartyRow } from '../../../platform/rows/party';
import { type Effect, type MoveContext } from '../lifecycle/context';

/** A call task for each party (R5b). Parties without a phone are for a person, which the first call finds out. */
export const startCalls: Effect = async ({ db, now, opened, promise }) => {
  const tasks = await insertRows({
    db,
    table: 'call_tasks',
    now,
    rows: opened.parties
      .filter(({ withdrawn_at }) => withdrawn_at === null)
      .map(({ id }) => ({
        case_id: opened.row.id,
        party_id: id,
        state: 'waiting',
        attempts: 0,
        next_at: now,
        script_id: db.raw('(select max(id) from call_scripts where enabled)'),
      })),
  });
  for (const { id } of tasks) promise({ kind: 'call.start', key: `call:${id}:0`, payload: { taskId: id } });
};

export const cancelCalls: Effect = async ({ db, now, opened }) => {
  await db('call_tasks')
    .where({ case_id: opened.row.id })
    .whereIn('state', ['waiting', 'calling'])
    .update({ state: 'cancelled', ended_at: now, updated_at: now });
};

/** What staff write down for each party; without a list the action itself says it of everybody it is about. */
function answersOf(
  context: MoveContext<'confirm-willing' | 'decline'>,
): { party: PartyRow; willingness: Willingness; channel?: string; note?: string }[] {
  const { parties, channel = 'phone', note } = context.input;
  const active = context.opened.parties.filter(({ withdrawn_at }) => withdrawn_at === null);
  if (parties) {
    return parties.map(({ id, ...answer }) => {
      const party = active.find(({ document_id }) => document_id === id);
      return {
        ...answer,
        party: party ?? refuse('VALIDATION', { fields: [{ field: 'parties', message: '当事人不属于本案' }] }),
      };
    });
  }
  if (context.action === 'confirm-willing')
    return active.map((party) => ({ party, willingness: 'willing' as const, channel, note }));
  if (active.some(({ willingness }) => willingness === 'unwilling')) return [];
  return active
    .filter(({ side }) => side === 'respondent')
    .map((party) => ({ party, willingness: 'unwilling' as const, channel, note }));
}

export const keepWillingness: Effect<'confirm-willing' | 'decline'> = async (context) => {
  const { db, now, hat, action, opened, patch, words } = context;
  if (action === 'decline') patch.declined_at = now;
  if (hat !== 'staff') return;
  const known = new Map(
    opened.parties
      .filter(({ withdrawn_at }) => withdrawn_at === null)
      .map(({ id, willingness }) => [id, willingness]),
  );
  for (const { party, willingness, channel, note } of answersOf(context)) {
    known.set(party.id, willingness);
    await db('parties')
      .where({ id: party.id })
      .update({
        willingness,
        willingness_channel: channel ?? 'phone',
        willingness_note: note ?? null,
        willingness_at: now,
        updated_at: now,
      });
  }
  const answers = [...known.values()];
  const isEnough =
    action === 'decline' ? answers.includes('unwilling') : answers.every((answer) => answer === 'willing');
  if (!isEnough) {
    const message = action === 'decline' ? '至少要有一位当事人明确表示不愿意' : '所有当事人都愿意才能确认';
    refuse('ACTION_NOT_READY', { missing: [{ fact: 'isEveryoneWilling', field: 'parties', message }] });
  }
  const { note } = context.input;
  if (note) words.note = note;
};
