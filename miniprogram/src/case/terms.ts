/** The agreed terms of a mediation: who pays or does what, by when. */
import { fenOf, type FieldError, isYuan } from '@tiaohe/config';

export type TermDraft = { text: string; amount: string; payer: string; payee: string; dueOn: string };
export const emptyTerm = (): TermDraft => ({ text: '', amount: '', payer: '', payee: '', dueOn: '' });

const isBlank = ({ text, amount, payer, payee, dueOn }: TermDraft) =>
  [text, amount, payer, payee, dueOn].every((part) => part.trim() === '');

export function checkTerms(terms: readonly TermDraft[]): FieldError[] {
  const written = terms.filter((term) => !isBlank(term));
  if (written.length === 0) return [{ field: 'terms', message: '请至少写一条约定' }];
  return terms.flatMap((term, index) => {
    if (isBlank(term)) return [];
    if (term.text.trim() === '')
      return [{ field: `terms.${index}`, message: `第 ${index + 1} 条还没有写内容` }];
    if (term.amount.trim() !== '' && !isYuan(term.amount.trim()))
      return [{ field: `terms.${index}`, message: `第 ${index + 1} 条的金额不对` }];
    return [];
  });
}

export const termsToWire = (terms: readonly TermDraft[]) =>
  terms
    .filter((term) => !isBlank(term))
    .map(({ text, amount, payer, payee, dueOn }) => ({
      text: text.trim(),
      ...(amount.trim() ? { amount: fenOf(amount.trim()) } : {}),
      ...(payer ? { payer } : {}),
      ...(payee ? { payee } : {}),
      ...(dueOn ? { dueOn } : {}),
    }));
