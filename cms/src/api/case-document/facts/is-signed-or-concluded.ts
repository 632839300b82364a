/** Whether a closing is backed by paper: signatures for an agreement, or the notice that ends mediation. */
import { AGREEMENT_OUTCOMES } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { CaseRow } from '../../case/rows';

/** 人民调解法 arts 28–30: a written agreement takes effect when signed, an oral one when reached and registered. */
export async function isSignedOrConcluded({ db, row }: { db: Knex; row: CaseRow }): Promise<boolean> {
  const documents = await db('case_documents').where({ case_id: row.id }).whereNot({ state: 'void' }).select<{ state: string; needs_signature: boolean }[]>('state', 'needs_signature');
  if (row.outcome && AGREEMENT_OUTCOMES.includes(row.outcome)) {
    if (row.agreement_form === 'oral') return true;
    const toSign = documents.filter(({ needs_signature }) => needs_signature);
    return toSign.length > 0 && toSign.every(({ state }) => state === 'signed');
  }
  return documents.some(({ state }) => state === 'final' || state === 'signed');
}
