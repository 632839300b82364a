/** What of a form differs from what it was filled with: only that is sent, so that nobody writes what they did not touch. */
import type { FieldValue, FormValues } from './form-field';

const plain = (value: FieldValue | undefined): string =>
  typeof value === 'string' ? value.trim() : JSON.stringify(value ?? '');

export const changedFields = (before: FormValues, after: FormValues): string[] =>
  Object.keys(after).filter((key) => plain(after[key]) !== plain(before[key]));
