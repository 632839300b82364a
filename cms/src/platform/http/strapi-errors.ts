/**
 * Gives Strapi's own refusals their own status. Its error middleware knows them by class, and each of its packages may bring
 * a copy of that class along: what a copy throws came out as 500.
 */
import type { Context } from 'koa';
import { wordFaults } from './say-strapi';

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
  ctx.status = status;
  const words =
    status === 400
      ? wordFaults(error.message, (error as { details?: unknown }).details ?? {})
      : { message: error.message, details: (error as { details?: unknown }).details ?? {} };
  ctx.body = { data: null, error: { status, name: error.name, ...words } };
  return true;
}

type Sent = { error?: { name?: string; message?: string; details?: unknown } } | null;

/** What a page of Strapi's has answered itself, without throwing it. */
export function wordSent(ctx: Context): void {
  const { error } = (typeof ctx.body === 'object' ? (ctx.body as Sent) : null) ?? {};
  if (ctx.status !== 400 || error?.name !== 'BadRequestError' || typeof error.message !== 'string') return;
  ctx.body = { data: null, error: { ...error, ...wordFaults(error.message, error.details ?? {}) } };
}
