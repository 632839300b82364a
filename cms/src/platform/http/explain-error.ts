/** Brings whatever was thrown to a refusal: our own, zod's, PostgreSQL's, an adapter's. The unknown stays INTERNAL. */
import { ERRORS, type ErrorCode } from '@tiaohe/config';
import { isLostConnection } from '@tiaohe/database';
import { z } from 'zod';
import { RETRY_AFTER_S } from '../lanes';
import { Refusal } from './refusal';
import { unavailable } from './unavailable';

type Coded = { code?: unknown; status?: unknown; type?: unknown };

/** PostgreSQL's SQLSTATEs that are a person's doing rather than a fault of ours. */
const SQL_STATES: Record<string, ErrorCode> = {
  '23P01': 'ROOM_TAKEN',
  '23505': 'DUPLICATE',
  TH001: 'CASE_LOCKED',
  TH002: 'FORBIDDEN',
  '40001': 'CASE_MOVED',
  '40P01': 'CASE_MOVED',
};

/** What reading a request throws, by its status: a body that is too large, broken, or in no known encoding. */
const STATUSES = new Map<unknown, ErrorCode>([
  [400, 'VALIDATION'],
  [401, 'UNAUTHENTICATED'],
  [403, 'FORBIDDEN'],
  [404, 'NOT_FOUND'],
  [405, 'METHOD_NOT_ALLOWED'],
  [408, 'TOO_SLOW'],
  [413, 'BODY_TOO_LARGE'],
  [415, 'VALIDATION'],
  [429, 'TOO_MANY_REQUESTS'],
]);

/** Class 22: a value that its column cannot hold, however it was written. */
const OF_VALUES = /^22[0-9A-Z]{3}$/;

const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERRORS, code);

/** Every connection of a pool was in use for as long as one may wait. */
const isPoolEmpty = (error: unknown): boolean => error instanceof Error && error.name === 'KnexTimeoutError';

export function explainError(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof z.ZodError) {
    const fields = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
    return new Refusal('VALIDATION', { fields });
  }
  if (isLostConnection(error)) return unavailable();
  const { code, status } = (error ?? {}) as Coded;
  if (isErrorCode(code)) return new Refusal(code);
  // Ended by PostgreSQL: it took too long, or nobody waited for it any more.
  if (code === '57014' || isPoolEmpty(error))
    return new Refusal('BUSY', { meta: { retryAfter: RETRY_AFTER_S } });
  if (typeof code === 'string' && Object.hasOwn(SQL_STATES, code))
    return new Refusal(SQL_STATES[code] as ErrorCode);
  if (typeof code === 'string' && OF_VALUES.test(code)) return new Refusal('VALIDATION');
  // A body that was said to be packed and is not.
  if (typeof code === 'string' && code.startsWith('Z_')) return new Refusal('VALIDATION');
  // `%zz` in an address: no place has such a name.
  if (error instanceof URIError) return new Refusal('NOT_FOUND');
  return new Refusal(STATUSES.get(status) ?? 'INTERNAL');
}
