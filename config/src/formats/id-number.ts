/** Resident identity numbers (GB 11643-1999): 17 digits and a check character by ISO 7064 MOD 11-2. */
const SHAPE = /^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

export const normaliseIdNumber = (text: string): string =>
  text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

export function isResidentId(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECKS[sum % 11] === text[17];
}

/** 17th digit: odd is male, even is female. */
export const genderOfId = (text: string): 'male' | 'female' =>
  Number(text[16]) % 2 === 1 ? 'male' : 'female';
export const birthDateOfId = (text: string): string =>
  `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;

/** 11010519491231002X → 110105********002X; other documents keep their first and last two characters. */
export function maskIdNumber(text: string): string {
  if (text.length === 18) return `${text.slice(0, 6)}********${text.slice(14)}`;
  return text.length <= 4
    ? '*'.repeat(text.length)
    : `${text.slice(0, 2)}${'*'.repeat(text.length - 4)}${text.slice(-2)}`;
}
