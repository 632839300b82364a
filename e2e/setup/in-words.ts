/** A name has letters and no figures (config/src/formats/name.ts), and tests need many that differ. */
const WORDS = [...'零一二三四五六七八九'];

export const inWords = (digits: string): string =>
  digits.replace(/\d/g, (digit) => WORDS[Number(digit)] ?? '');
