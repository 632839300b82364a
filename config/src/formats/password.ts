/** What a password must be (GB/T 22239-2019 8.1.4.1, practice): one rule for the screens that ask and the server that decides. */
export type PasswordAudience = 'account' | 'staff';
type Rule = { shortest: number; kinds: number };

export const PASSWORD_RULES: Record<PasswordAudience, Rule> = {
  account: { shortest: 10, kinds: 3 },
  staff: { shortest: 12, kinds: 3 },
};
/** bcrypt reads no further than 72 bytes: what comes after would not protect anything. */
const MOST_BYTES = 72;

const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

// WeChat's older engines do not know \p{…}: letters are told by their case, everything else that is no space is a sign.
function kindOf(sign: string): 'lower' | 'upper' | 'digit' | 'space' | 'sign' {
  if (/\s/.test(sign)) return 'space';
  if (/[0-9]/.test(sign)) return 'digit';
  if (sign.toUpperCase() === sign.toLowerCase()) return 'sign';
  return sign === sign.toLowerCase() ? 'lower' : 'upper';
}

export function isStrongPassword(text: string, audience: PasswordAudience = 'account'): boolean {
  const { shortest, kinds } = PASSWORD_RULES[audience];
  const signs = Array.from(text);
  const found = new Set(signs.map(kindOf).filter((kind) => kind !== 'space'));
  return signs.length >= shortest && bytesOf(text) <= MOST_BYTES && found.size >= kinds;
}

export const passwordMessage = (audience: PasswordAudience = 'account'): string =>
  `密码至少${PASSWORD_RULES[audience].shortest}个字符，并包含大写字母、小写字母、数字、符号中的三种`;
