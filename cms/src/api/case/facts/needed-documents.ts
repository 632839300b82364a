/** Which documents a closing, refusal or termination needs (R14b). */
import { type DocumentKind, type Outcome, DOCUMENT_SETS } from '@tiaohe/config';

export type Purpose = 'closing' | 'refusal' | 'termination';

export type NeededDocument = { kind: DocumentKind; signed: boolean };

export function neededDocuments({
  purpose,
  outcome,
  form,
}: {
  purpose: Purpose;
  outcome: Outcome | null;
  form: 'written' | 'oral' | null;
}): readonly NeededDocument[] {
  if (purpose === 'refusal') return [{ kind: 'refusal-notice', signed: false }];
  if (purpose === 'termination') return DOCUMENT_SETS.terminated;
  const set = outcome ? DOCUMENT_SETS[outcome] : [];
  if (form !== 'oral') return set;
  // 人民调解法 art. 28: an oral agreement is recorded by the mediator, nobody signs it.
  return set.map((needed) =>
    needed.kind === 'agreement' ? { kind: 'oral-agreement', signed: false } : needed,
  );
}
