/** Whether a closing is backed by paper: signatures for an agreement, or the notice that ends mediation. */
import { AGREEMENT_OUTCOMES, type Outcome } from '@tiaohe/config';
import { fact } from './fact';
import { neededDocuments } from './needed-documents';

type Paper = { kind: string; state: string };

/** 人民调解法 arts 28–30: a written agreement takes effect when signed, an oral one when reached and registered. */
export function isBacked({
  outcome,
  form,
  papers,
}: {
  outcome: Outcome | null;
  form: 'written' | 'oral' | null;
  papers: readonly Paper[];
}): boolean {
  if (!outcome) return false;
  const needed = neededDocuments({
    purpose: 'closing',
    outcome,
    form: AGREEMENT_OUTCOMES.includes(outcome) ? form : null,
  });
  return (
    needed.length > 0 &&
    needed.every(({ kind, signed }) => {
      const mine = papers.filter((paper) => paper.kind === kind);
      return signed
        ? mine.length > 0 && mine.every(({ state }) => state === 'signed')
        : mine.some(({ state }) => state === 'final' || state === 'signed');
    })
  );
}

export const isSignedOrConcluded = fact(['papers'], ({ papers }, { opened: { row } }) =>
  isBacked({ outcome: row.outcome, form: row.agreement_form, papers }),
);
