/** Mainland mobile numbers (工信部 numbering plan): 11 digits, 1 then 3–9. */
const MOBILE = /^1[3-9]\d{9}$/;

/** Full-width digits, spaces, dashes and the +86 prefix as people type them, brought to 11 plain digits. */
export function normalisePhone(text: string): string {
  const digits = text.normalize('NFKC').replace(/[\s\-()·.]/g, '');
  return digits.replace(/^(\+86|0086|86)(?=1[3-9]\d{9}$)/, '');
}

export const isMobile = (text: string): boolean => MOBILE.test(text);

/** 13812345678 → 138****5678. Anything else shows its last two characters at most. */
export function maskPhone(text: string): string {
  return isMobile(text) ? `${text.slice(0, 3)}****${text.slice(7)}` : text.replace(/.(?=.{2})/gu, '*');
}
