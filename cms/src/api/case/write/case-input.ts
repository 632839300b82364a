/** What an application may carry. Columns are named here; every other key belongs to the template's own fields. */
import {
  ID_KINDS,
  type IdKind,
  instantOf,
  isCreditCode,
  isFirmName,
  isIdDocument,
  isMobile,
  isPersonName,
  normaliseIdNumber,
  normalisePhone,
  PARTY_KINDS,
  SAY_FIRM_NAME,
  SAY_PERSON_NAME,
  tidyName,
} from '@tiaohe/config';
import { z } from 'zod';

const keysOf = <T extends Record<string, string>>(set: T) =>
  Object.keys(set) as [keyof T & string, ...(keyof T & string)[]];
const short = z.string().trim().max(200);
const blankToUndefined = (value: unknown) => (value === '' || value === null ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankToUndefined, schema.optional());
/** Not given keeps what is there; null, or a box that was emptied, clears it. */
const clearable = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullish(),
  );

const phone = z.string().transform(normalisePhone).refine(isMobile, '请填写11位手机号');
const name = z.string().max(400).transform(tidyName);

export const partyInput = z
  .object({
    kind: z.enum(keysOf(PARTY_KINDS)).default('person'),
    name,
    phone: optional(phone),
    idKind: optional(z.enum(keysOf(ID_KINDS))),
    idNumber: optional(z.string().transform(normaliseIdNumber)),
    gender: optional(z.enum(['male', 'female'])),
    address: optional(short),
    creditCode: optional(z.string().trim().toUpperCase().refine(isCreditCode, '统一社会信用代码不正确')),
    legalRepresentative: optional(name.refine(isPersonName, SAY_PERSON_NAME)),
  })
  .superRefine(({ kind, name, idNumber, idKind = 'resident-id' }, context) => {
    const [isGood, message] =
      kind === 'person' ? [isPersonName(name), SAY_PERSON_NAME] : [isFirmName(name), SAY_FIRM_NAME];
    if (!isGood) context.addIssue({ code: 'custom', path: ['name'], message });
    if (idNumber && !isIdDocument(idKind as IdKind, idNumber))
      context.addIssue({ code: 'custom', path: ['idNumber'], message: '证件号码不正确' });
  });
export type PartyInput = z.infer<typeof partyInput>;

const instant = z.iso
  .datetime({ offset: true })
  .or(z.iso.date())
  .transform((text) => new Date(text.includes('T') ? text : instantOf(text)));
/** 10 billion yuan in fen: beyond it somebody has mistyped. */
const MOST_FEN = 1_000_000_000_000;

export const caseInput = z.looseObject({
  category: optional(z.string().max(60)),
  title: clearable(z.string().trim().max(60)),
  description: clearable(z.string().trim().max(10_000, '纠纷经过最多10000字')),
  claims: clearable(z.string().trim().max(4_000)),
  amount: clearable(z.number().int('金额以分为单位，须为整数').min(0).max(MOST_FEN)),
  occurredAt: clearable(instant),
  place: clearable(short),
  peopleCount: clearable(z.number().int().min(1).max(100_000)),
  applicant: optional(partyInput),
  respondents: z.array(partyInput).max(50).optional(),
});
export type CaseInput = z.infer<typeof caseInput>;

export const COLUMN_KEYS: ReadonlySet<string> = new Set([...Object.keys(caseInput.shape), 'revision']);
