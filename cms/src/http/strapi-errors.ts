/**
 * Gives Strapi's own refusals their own status. Its error middleware knows them by class, and each of its packages may bring
 * a copy of that class along: what a copy throws came out as 500.
 */
import type { Context, Next } from 'koa';

const STATUS: Record<string, number> = {
  ApplicationError: 400,
  ValidationError: 400,
  YupValidationError: 400,
  PaginationError: 400,
  PolicyError: 403,
  UnauthorizedError: 401,
  ForbiddenError: 403,
  NotFoundError: 404,
  PayloadTooLargeError: 413,
  RateLimitError: 429,
  NotImplementedError: 501,
};

export async function answerStrapiErrors(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    const status = error instanceof Error ? STATUS[error.name] : undefined;
    if (!(error instanceof Error) || status === undefined) throw error;
    const { details = {} } = error as { details?: unknown };
    ctx.status = status;
    ctx.body = { data: null, error: { status, name: error.name, message: error.message, details } };
  }
}
