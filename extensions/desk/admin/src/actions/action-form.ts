/** What the form of an action may ask: rows of a form, and choices that need a list of the server's. */
import type { FormField } from '@tiaohe/config';

/** Picked from what the server knows. The words are the server's input names. */
export type Pick =
  | { kind: 'remarks'; name: 'remarks'; label: string; about: 'application' | 'archive' }
  | { kind: 'mediators'; name: 'mediators'; label: string }
  | { kind: 'willingness'; name: 'parties'; label: string; wish: 'willing' | 'unwilling' }
  | { kind: 'survivor'; name: 'survivor'; label: string };

export type ActionForm = {
  /** What happens, in one sentence, before one agrees to it. */
  says: string;
  danger?: boolean;
  look: 'main' | 'plain' | 'grave';
  pick?: Pick;
  fields: readonly FormField[];
};
export type Given = Readonly<Record<string, unknown>>;

const isThere = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'string'
      ? value.trim() !== ''
      : value !== undefined && value !== null;

/** What has to be picked and is not yet. */
export const unpicked = (pick: Pick | undefined, given: Given): readonly string[] =>
  pick && !isThere(given[pick.name]) ? [pick.label] : [];

/** Answers that are words in the form and yes or no at the server. */
export const YES = 'yes';
const DECISIONS: ReadonlySet<string> = new Set(['approve']);

/** Empty inputs stay at home, so that the server's own defaults hold. */
export const toBody = (given: Given): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => isThere(value))
      .map(([name, value]) => [name, DECISIONS.has(name) ? value === YES : value]),
  );
