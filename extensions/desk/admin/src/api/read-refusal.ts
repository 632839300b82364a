/** Reads what the server said no to, in words for a person. */
import { isFetchError } from '@strapi/strapi/admin';
import { toRefusal, type FieldError, type Missing, type Refusal, type RefusalCode } from '@tiaohe/config';

export type Refused = {
  code: RefusalCode;
  message: string;
  fields: FieldError[];
  missing: Missing[];
  /** What else the refusal says, such as the two values of a field that two people changed. */
  more: Readonly<Record<string, unknown>>;
};

const OFFLINE: Refused = {
  code: 'NETWORK',
  message: '连不上服务器，请检查网络后再试',
  fields: [],
  missing: [],
  more: {},
};

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' &&
  value !== null &&
  'error' in value &&
  typeof value.error === 'object' &&
  value.error !== null;

/** Leaving a page cancels its requests; that is no failure to show. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

export function readRefusal(error: unknown): Refused {
  if (!isFetchError(error)) return OFFLINE;
  const answer: unknown = error.response?.data;
  if (!isRefusal(answer)) return { ...OFFLINE, code: 'INTERNAL', message: '服务器没有正常回答，请稍后再试' };
  const { status, details } = answer.error;
  const { code, message, fields, missing } = toRefusal({ status, body: answer });
  return { code, message, fields, missing, more: { ...details } };
}
