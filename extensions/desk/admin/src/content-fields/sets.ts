/** The closed sets that a field of Strapi's forms may choose from, by the word in the content type's schema (`options.of`). */
import { ACCOUNT_ROLES, DOCUMENT_KINDS, OUTCOMES, ROLES } from '@tiaohe/config';
import { CATEGORY_CHOICES } from '../format/category-choices';
import type { Choice } from '../parts/fields';

const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const SETS = {
  outcomes: choicesOf(OUTCOMES),
  categories: CATEGORY_CHOICES,
  'document-kinds': choicesOf(DOCUMENT_KINDS),
  'account-roles': ACCOUNT_ROLES.map((value) => ({ value, label: ROLES[value].label })),
} satisfies Record<string, readonly Choice[]>;
export type SetName = keyof typeof SETS;

/** What is kept and no longer in the set stays to be seen, by its code, until somebody takes it off. */
export const choicesWith = (of: SetName, kept: readonly string[]): readonly Choice[] => [
  ...SETS[of],
  ...kept
    .filter((value) => !SETS[of].some((choice) => choice.value === value))
    .map((value) => ({ value, label: `${value}（已停用）` })),
];

/** A JSON field as the form holds it: a list, its text, or nothing. */
export function wordsOf(value: unknown): string[] {
  const list: unknown = typeof value === 'string' ? parse(value) : value;
  return Array.isArray(list) ? list.filter((word): word is string => typeof word === 'string') : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
