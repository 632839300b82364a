/** What follows the handing in and the reviewing of an application. */
import { DAY_MS } from '@tiaohe/config';
import { asJson, insertRow } from '../../../platform/db/insert-row';
import type { Effect } from '../lifecycle/context';

/** Every round is kept as it was (R7c), so that nobody can say later that something else was handed in. */
export const keepRound: Effect = async (context) => {
  const { db, now, actor, action, opened, patch, words } = context;
  const remarks = (context.action === 'return' && context.input.remarks) || [];
  await insertRow({
    db,
    table: 'review_rounds',
    now,
    row: {
      case_id: opened.row.id,
      number: db.raw('(select count(*) + 1 from review_rounds where case_id = ?)', [opened.row.id]),
      action,
      snapshot: asJson({ case: opened.row, parties: opened.parties }),
      remarks: asJson(remarks),
      at: now,
      actor_name: actor.name,
    },
  });
  if (action === 'return') {
    patch.remarks = asJson(remarks);
    patch.review_begun_at = null;
    words.note = remarks.map(({ text }) => text).join('；');
  }
  if (action === 'submit') patch.review_begun_at = null;
};

const DUPLICATE_DAYS = 90;

/** A hint for the reviewer, never a refusal: the same two phones within 90 days. */
export const hintDuplicates: Effect = async ({ db, now, row, opened: { parties }, timeline }) => {
  const phones = (side: string) =>
    parties
      .filter((party) => party.side === side && party.phone_index)
      .map(({ phone_index }) => phone_index as string);
  const [mine, theirs] = [phones('applicant'), phones('respondent')];
  if (mine.length === 0 || theirs.length === 0) return;
  const both = [...mine, ...theirs];
  const found = await db('cases as c')
    .whereNot('c.id', row.id)
    .whereNotNull('c.number')
    .where('c.received_at', '>', new Date(now.getTime() - DUPLICATE_DAYS * DAY_MS))
    .whereExists(db('parties as p').whereRaw('p.case_id = c.id').whereIn('p.phone_index', mine))
    .whereExists(db('parties as p').whereRaw('p.case_id = c.id').whereIn('p.phone_index', theirs))
    .whereRaw(
      '(select count(distinct p.phone_index) from parties p where p.case_id = c.id and p.phone_index = any(?)) >= 2',
      [both],
    )
    .limit(3)
    .select<{ number: string }[]>('c.number');
  if (found.length === 0) return;
  const text = `疑似重复：同样的双方在90天内还有案件 ${found.map(({ number }) => number).join('、')}`;
  timeline({ revision: row.revision + 1, action: 'duplicate-hint', text, visibility: 'staff' });
};

export const keepGround: Effect<'refuse' | 'terminate'> = (context) => {
  const { action, input } = context;
  context.patch.ground = (action === 'refuse' ? input.ground : input.reason) ?? null;
  context.patch.ground_text = input.text ?? null;
  context.words.note = context.patch.ground_text ?? '';
};
