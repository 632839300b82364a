/** Shapes that every answer of the API shares. */
import { z } from 'zod';
import type { ErrorCode, FieldError, Missing } from '../errors';
import { id, type Id } from './id';
import type { SmsCheck } from './sms-check';

export const pagination = z
  .strictObject({ page: z.int(), pageSize: z.int(), total: z.int(), pageCount: z.int() })
  .meta({ id: 'Pagination' });
export type Pagination = z.infer<typeof pagination>;
/** @typeParam M what `meta` holds beside the pagination. */
export type Answer<T, M = Record<string, unknown>> = { data: T; meta?: { pagination?: Pagination } & M };
export type Refusal = {
  data: null;
  error: {
    status: number;
    name: string;
    message: string;
    details: { code: ErrorCode; fields?: FieldError[]; missing?: Missing[]; check?: SmsCheck };
  };
};
export { id, type Id };
export const instant = z.iso
  .datetime({ offset: true })
  .describe('ISO 8601 with offset, shown in Asia/Shanghai');
export type Instant = z.infer<typeof instant>;
export const day = z.iso.date().describe('YYYY-MM-DD, Asia/Shanghai');
export const revision = z
  .int()
  .describe(
    "Counts a record's edits; sent back with a change, 409 RECORD_CHANGED when it was changed meanwhile",
  );
export type Revision = z.infer<typeof revision>;
/** One of the words of a closed set, e.g. `oneOf(OUTCOMES)`. */
export const oneOf = <K extends string>(set: Readonly<Record<K, unknown>>): z.ZodEnum<{ [W in K]: W }> =>
  z.enum(Object.keys(set) as K[]) as z.ZodEnum<{ [W in K]: W }>;
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
