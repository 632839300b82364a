/** Shapes that every answer of the API shares. */
import type { ErrorCode, FieldError, Missing } from '../errors';
import type { Id } from './id';
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
export type { Id };
/** Counts a record's edits. Sent back with a change: whoever changes what was changed meanwhile gets 409 RECORD_CHANGED. */
export type Revision = number;
/** One field that two people changed at once: what the writer wanted, and what is stored now, by whom and since when. */
export type FieldConflict = {
  field: string;
  yours: unknown;
  current: unknown;
  /** Null where the record does not tell. */
  by: string | null;
  at: Instant | null;
  /** The writer themselves, at another device or in another window. */
  isOwn: boolean;
};
/** What RECORD_CHANGED carries beside its code. Empty conflicts: others changed other fields, and saving again is enough. */
export type RecordChanged = { revision: Revision; conflicts: FieldConflict[] };
