import { ownValue } from '@tiaohe/config';

/** Puts values into {{words}} of a text; a word without a value leaves nothing behind. */
export const fillText = (text: string, values: Readonly<Record<string, string | undefined>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, word: string) => ownValue(values, word) ?? '');
