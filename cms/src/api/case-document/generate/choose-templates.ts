/** Decides by which template each document that is needed is made (R14b, R19). */
import { DOCUMENT_KINDS, type DocumentKind } from '@tiaohe/config';
import type { NeededDocument } from '../../case/facts/needed-documents';

export type Candidate = {
  id: number;
  kind: DocumentKind;
  version: number;
  outcomes: readonly string[];
  categories: readonly string[];
};
export type Chosen<T extends Candidate> = NeededDocument & { template: T };

const fits = (list: readonly string[], words: readonly string[]): boolean =>
  list.length === 0 || list.some((word) => words.includes(word));
/** A template made for this category or outcome is better than one for all; then the newest. */
const rank = ({ categories, outcomes, version, id }: Candidate): number[] => [
  categories.length > 0 ? 1 : 0,
  outcomes.length > 0 ? 1 : 0,
  version,
  id,
];

function better(a: Candidate, b: Candidate): number {
  const [left, right] = [rank(a), rank(b)];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : (right[at] ?? 0) - (left[at] ?? 0);
}

/**
 * @param words the category and its parent, and the outcome.
 * @returns the best template of each needed kind, and besides them every other template that names this outcome itself.
 */
export function chooseTemplates<T extends Candidate>({
  needed,
  candidates,
  categories,
  outcome,
}: {
  needed: readonly NeededDocument[];
  candidates: readonly T[];
  categories: readonly string[];
  outcome: string | null;
}): { chosen: Chosen<T>[]; lacking: string[] } {
  const words = outcome ? [outcome] : [];
  const fitting = candidates
    .filter((one) => fits(one.categories, categories) && fits(one.outcomes, words))
    .sort(better);
  const main = needed.flatMap(({ kind, signed }) => {
    const template = fitting.find((one) => one.kind === kind);
    return template ? [{ kind, signed, template }] : [];
  });
  const kinds = needed.map(({ kind }) => kind);
  const extra = fitting
    .filter((one) => one.outcomes.length > 0 && !kinds.includes(one.kind))
    .map((template) => ({ kind: template.kind, signed: false, template }));
  const lacking = kinds
    .filter((kind) => !main.some((one) => one.kind === kind))
    .map((kind) => DOCUMENT_KINDS[kind]);
  return { chosen: [...main, ...extra], lacking };
}
