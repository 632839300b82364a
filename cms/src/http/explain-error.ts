/** Brings whatever was thrown to a refusal: our own, zod's, PostgreSQL's, an adapter's. The unknown stays INTERNAL. */
import { ERRORS, type ErrorCode } from '@tiaohe/config';
import { isLostConnection } from '@tiaohe/database';
import { z } from 'zod';
import { RETRY_AFTER_S } from '../platform/lanes';
import { Refusal } from './refusal';
import { unavailable } from './unavailable';

type Coded = { code?: unknown; constraint?: unknown; status?: unknown };

/** PostgreSQL's SQLSTATEs that are a person's doing rather than a fault of ours. */
const SQL_STATES: Record<string, ErrorCode> = {
  '23P01': 'ROOM_TAKEN',
  '23505': 'DUPLICATE',
  TH001: 'CASE_LOCKED',
  TH002: 'FORBIDDEN',
  '22021': 'VALIDATION',
  '22P05': 'VALIDATION',
  '22P02': 'VALIDATION',
  '22003': 'VALIDATION',
  '40001': 'CASE_MOVED',
  '40P01': 'CASE_MOVED',
};

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
  if (typeof code === 'string' && SQL_STATES[code]) return new Refusal(SQL_STATES[code]);
  if (status === 413) return new Refusal('FILE_TOO_LARGE');
  if (status === 400) return new Refusal('VALIDATION');
  return new Refusal('INTERNAL');
}
