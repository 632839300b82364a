/** How a case ends: outcome, documents, effect, countdown. */
import { AGREEMENT_OUTCOMES, endOfDayAfter, OUTCOMES } from '@tiaohe/config';
import { asJson } from '../../../platform/db/insert-row';
import { readSetting } from '../../../platform/read-setting';
import { cancelBookingsOf } from '../../session/book/cancel-bookings';
import type { Effect } from '../lifecycle/context';
import { voidDocumentsOf } from './void-documents';

export const keepOutcome: Effect<'request-closing'> = ({ patch, words, input }) => {
  const { outcome, note, agreementForm, agreementAmount, terms } = input;
  patch.outcome = outcome ?? null;
  patch.outcome_note = note ?? null;
  patch.agreement_form = outcome && AGREEMENT_OUTCOMES.includes(outcome) ? agreementForm : null;
  patch.agreement_amount = agreementAmount ?? null;
  patch.terms = asJson(terms ?? []);
  if (outcome) words.note = OUTCOMES[outcome];
};

const PURPOSES = { 'request-closing': 'closing', refuse: 'refusal', terminate: 'termination' } as const;

/** Documents are made after commit: they take time, and a crash must not lose them. */
export const generateDocuments: Effect<keyof typeof PURPOSES> = ({ action, row, promise }) => {
  const revision = row.revision + 1;
  const payload = { caseId: row.id, revision, purpose: PURPOSES[action] };
  promise({ kind: 'documents.generate', key: `documents:${row.id}:${revision}`, payload });
};

export const voidDocuments: Effect = async (context) => {
  const { db, now, row, words } = context;
  await voidDocumentsOf({ db, now, caseId: row.id });
  if (context.action === 'return-to-mediation' && context.input.note) words.note = context.input.note;
};

export const cancelBookings: Effect = (context) => cancelBookingsOf(context, context.action);

export const closeCase: Effect = ({ now, action, opened: { row }, patch, words }) => {
  patch.closed_at = now;
  patch.overdue_at = row.due_at && row.due_at < now ? row.due_at : null;
  if (action === 'terminate') patch.outcome = 'terminated';
  const outcome = action === 'terminate' ? 'terminated' : row.outcome;
  if (outcome && AGREEMENT_OUTCOMES.includes(outcome)) patch.effective_at = now;
  if (outcome && action !== 'terminate') words.note = OUTCOMES[outcome];
};

/** 人民调解法 art. 33: both sides together, within 30 days from the day the agreement takes effect. */
export const startConfirmationCountdown: Effect = async ({ db, now, opened: { row }, patch }) => {
  if (!row.outcome || !AGREEMENT_OUTCOMES.includes(row.outcome)) return;
  patch.confirmation_due_at = endOfDayAfter(now, await readSetting(db, 'confirmation-days'));
};
