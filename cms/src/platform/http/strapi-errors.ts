/**
 * Gives Strapi's own refusals their own status. Its error middleware knows them by class, and each of its packages may bring
 * a copy of that class along: what a copy throws came out as 500.
 */
import type { Context } from 'koa';

const STATUS = new Map([
  ['ApplicationError', 400],
  ['ValidationError', 400],
  ['YupValidationError', 400],
  ['PaginationError', 400],
  ['PolicyError', 403],
  ['UnauthorizedError', 401],
  ['ForbiddenError', 403],
  ['NotFoundError', 404],
  ['PayloadTooLargeError', 413],
  ['RateLimitError', 429],
  ['NotImplementedError', 501],
]);

/** @returns whether it was one of them, and is answered. */
export function sendStrapiError(ctx: Context, error: unknown): boolean {
  // What reads requests throws errors of the same names (http-errors): those are ours to word.
  if (!(error instanceof Error) || 'expose' in error) return false;
  const status = STATUS.get(error.name);
  if (status === undefined) return false;
  const { details = {} } = error as { details?: unknown };
  ctx.status = status;
  ctx.body = { data: null, error: { status, name: error.name, message: error.message, details } };
  return true;
}
