/** What the form of an action may ask. The words are the server's input names. */
import type { Choice } from '../parts/fields';

export type Ask =
  | { kind: 'area'; name: string; label: string; required: boolean; placeholder?: string }
  | { kind: 'choice'; name: string; label: string; required: boolean; options: readonly Choice[] }
  | { kind: 'days'; name: string; label: string; required: boolean }
  | { kind: 'decision'; name: string; label: string; required: true; yes: string; no: string }
  | { kind: 'remarks'; name: 'remarks'; label: string; required: true; about: 'application' | 'archive' }
  | { kind: 'mediators'; name: 'mediators'; label: string; required: true }
  | { kind: 'willingness'; name: 'parties'; label: string; required: true; wish: 'willing' | 'unwilling' }
  | { kind: 'survivor'; name: 'survivor'; label: string; required: true };

export type ActionForm = {
  /** What happens, in one sentence, before one agrees to it. */
  says: string;
  danger?: boolean;
  look: 'main' | 'plain' | 'grave';
  asks: readonly Ask[];
};
export type Given = Readonly<Record<string, unknown>>;

const isThere = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'string'
      ? value.trim() !== ''
      : value !== undefined && value !== null;

/** The labels of what is asked and not yet given. */
export const lacking = (asks: readonly Ask[], given: Given): string[] =>
  asks.filter(({ name, required }) => required && !isThere(given[name])).map(({ label }) => label);

/** Empty inputs stay at home, so that the server's own defaults hold. */
export const toBody = (given: Given): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => isThere(value)));
