/** How a conflict names the fields of a form, and says their values. */
import { sayAnswer, type FormField } from '@tiaohe/config';
import type { ConflictWords } from './conflict-choice';

export const wordsOf = (fields: readonly FormField[]): ConflictWords => ({
  labels: Object.fromEntries(fields.map(({ key, label }) => [key, label])),
  say(key, value) {
    const field = fields.find((one) => one.key === key);
    return field && sayAnswer(field, value);
  },
});
