/** Why a call failed, in the product's own words: a code to decide by, a sentence to show. */
import {
  ERRORS,
  type ErrorCode,
  type FieldError,
  type Missing,
  type Refusal,
  type SmsCheck,
} from '@tiaohe/config';

export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly code: ErrorCode | 'NETWORK',
    message: string,
    readonly fields: readonly FieldError[] = [],
    readonly missing: readonly Missing[] = [],
    /** With CHECK_REQUIRED: what has to be read first. */
    readonly check: SmsCheck | null = null,
  ) {
    super(message);
  }
}

const NETWORK_MESSAGE = '网络不通，请检查网络后再试';

export const networkError = (): ApiError => new ApiError(0, 'NETWORK', NETWORK_MESSAGE);

const CODE_OF_STATUS: Record<number, ErrorCode> = {
  400: 'VALIDATION',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'FILE_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
};

/** A refusal may come from a proxy and not from the product: then only the status speaks. */
export function toApiError(status: number, body: unknown): ApiError {
  const error = (body as Partial<Refusal> | null)?.error;
  const code = error?.details?.code ?? CODE_OF_STATUS[status] ?? 'INTERNAL';
  const known = Object.hasOwn(ERRORS, code) ? ERRORS[code].message : ERRORS.INTERNAL.message;
  // Without a code of ours the sentence is the framework's English: a person gets ours instead.
  const message = error?.details?.code && error.message ? error.message : known;
  const { fields, missing, check } = error?.details ?? {};
  return new ApiError(status, code, message, fields, missing, check);
}

export const messageOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : ERRORS.INTERNAL.message;
