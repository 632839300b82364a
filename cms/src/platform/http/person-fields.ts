/** The fields that the endpoints of accounts share. */
import {
  isCreditCode,
  isFirmName,
  isMobile,
  isPersonName,
  isResidentId,
  normaliseIdNumber,
  normalisePhone,
  SAY_FIRM_NAME,
  SAY_PERSON_NAME,
  tidyName,
} from '@tiaohe/config';
import { z } from 'zod';

export const phone = z.string().max(40).transform(normalisePhone).refine(isMobile, '请填写11位手机号');
/** Any text: a code of the wrong shape is a wrong code, and is answered like one. */
export const smsCode = z.string().trim().max(20);
export const wechatCode = z.string().trim().min(1).max(512);
/** Longer texts are not even read: what is typed or pasted for a name has its bounds before it is tidied. */
const name = z.string().max(400).transform(tidyName);
export const personName = name.refine(isPersonName, SAY_PERSON_NAME);
/** Of a firm, an organisation, a room. */
export const firmName = name.refine(isFirmName, SAY_FIRM_NAME);
export const gender = z.enum(['male', 'female']);
export const homeAddress = z.string().trim().max(200);
export const idNumber = z
  .string()
  .max(40)
  .transform(normaliseIdNumber)
  .refine(isResidentId, '身份证号码不正确，请核对');
export const consent = z.object({ privacy: z.string().max(40) });
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9_]{2,29}$/, '用户名以字母开头，3到30个小写字母、数字或下划线');
export const creditCode = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isCreditCode, '统一社会信用代码不正确，请对照营业执照核对');

/** An empty box of a form is a value not given. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());
