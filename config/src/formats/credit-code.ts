/** Unified social credit codes (GB 32100-2015): 18 characters of a 31-letter alphabet, the last one a check. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false;
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(text[index] ?? ''),
    0,
  );
  return ALPHABET[(31 - (sum % 31)) % 31] === text[17];
}
