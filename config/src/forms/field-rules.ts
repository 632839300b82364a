/** What a line of text may have to be, by a name that can be stored with the field. */
import { isCreditCode } from '../formats/credit-code';
import { isFirmName, isPersonName, SAY_FIRM_NAME, SAY_PERSON_NAME, tidyName } from '../formats/name';

type Rule = { isGood(text: string): boolean; says: string };
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The one place where a typed list is taken apart, for the check and for the wire. */
export const listOfWords = (text: string): string[] => text.split(/[、,，\s]+/).filter(Boolean);

export const FIELD_RULES = {
  email: { isGood: (text) => /^\S+@\S+\.\S+$/.test(text), says: '邮箱地址不对，例如 name@example.com' },
  'credit-code': {
    isGood: (text) => isCreditCode(text.normalize('NFKC').toUpperCase()),
    says: '统一社会信用代码不对，请对照营业执照检查',
  },
  'person-name': { isGood: (text) => isPersonName(tidyName(text)), says: SAY_PERSON_NAME },
  'firm-name': { isGood: (text) => isFirmName(tidyName(text)), says: SAY_FIRM_NAME },
  sha256: { isGood: (text) => /^[0-9a-fA-F]{64}$/.test(text), says: '校验值应是 64 位数字和字母 a 到 f' },
  whole: { isGood: (text) => /^\d+$/.test(text), says: '请填写整数' },
  days: {
    isGood: (text) => listOfWords(text).every((day) => DAY.test(day)),
    says: '日期请写成 2026-10-01 的样子，多个日期用顿号隔开',
  },
} as const satisfies Record<string, Rule>;
export type RuleName = keyof typeof FIELD_RULES;
