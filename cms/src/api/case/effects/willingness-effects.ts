/** Calls that ask whether people are willing, and what they answered. */
import type { Willingness } from '@tiaohe/config';
import { insertRow } from '../../../platform/db/insert-row';
import { refuse } from '../../../platform/http/refusal';
import type { PartyRow } from '../../../platform/rows/case';
import type { Effect, MoveContext } from '../lifecycle/context';

/** A call task for each party (R5b). Parties without a phone are for a person, which the first call finds out. */
export const startCalls: Effect = async ({ db, now, opened, promise }) => {
  const script = await db('call_scripts')
    .where({ enabled: true })
    .orderBy('id', 'desc')
    .first<{ id: number } | undefined>('id');
  for (const party of opened.parties.filter(({ withdrawn_at }) => withdrawn_at === null)) {
    const task = await insertRow({
      db,
      table: 'call_tasks',
      now,
      row: {
        case_id: opened.row.id,
        party_id: party.id,
        state: 'waiting',
        attempts: 0,
        next_at: now,
        script_id: script?.id ?? null,
      },
    });
    promise({ kind: 'call.start', key: `call:${task.id}:0`, payload: { taskId: task.id } });
  }
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
