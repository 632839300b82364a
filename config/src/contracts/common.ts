/** Shapes that every answer of the API shares. */
import type { ErrorCode, FieldError, Missing } from '../errors';
import type { SmsCheck } from './sms-check';

export type Pagination = { page: number; pageSize: number; total: number; pageCount: number };
export type Answer<T> = { data: T; meta?: { pagination?: Pagination } & Record<string, unknown> };
export type Refusal = {
  data: null;
  error: {
    status: number;
    name: string;
    message: string;
    details: { code: ErrorCode; fields?: FieldError[]; missing?: Missing[]; check?: SmsCheck };
  };
};
/** ISO 8601 with offset, shown in Asia/Shanghai. */
export type Instant = string;
/** A Strapi documentId. */
export type Id = string;
