/** Tells "the database is away for a moment" from every other failure: the first is tried again, the others are faults. */

/** SQLSTATEs of a server that goes, is gone, or is not yet back (class 08 is the connection's own). */
const GOING: ReadonlySet<string> = new Set(['57P01', '57P02', '57P03']);
const BROKEN_LINES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);
/** The driver gives these no code. Knex puts the statement before the sentence, so only the end is looked at. */
const DRIVER_SENTENCES =
  /(?:Connection terminated(?: unexpectedly| due to connection timeout)?|Connection ended unexpectedly|Client has encountered a connection error and is not queryable|Client was closed and is not queryable|timeout expired)$/;

/** Whether PostgreSQL itself says that it is starting, recovering or stopping: it lives, and needs time. */
export const isStartingUp = (error: unknown): boolean =>
  error instanceof Error && (error as { code?: unknown }).code === '57P03';

export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string')
    return GOING.has(code) || BROKEN_LINES.has(code) || /^08[0-9A-Z]{3}$/.test(code);
  return DRIVER_SENTENCES.test(error.message);
}
