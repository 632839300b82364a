/** A refusal with a word of the vocabulary. Thrown anywhere, it becomes the answer; the sentence is looked up last. */
import { ERRORS, type ErrorCode, type FieldError, type Missing } from '@tiaohe/config';

type Details = {
  fields?: readonly FieldError[];
  missing?: readonly Missing[];
  message?: string;
  meta?: Record<string, unknown>;
};

export class Refusal extends Error {
  readonly status: number;
  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
  ) {
    super(details.message ?? ERRORS[code].message);
    this.name = 'Refusal';
    this.status = ERRORS[code].status;
  }
}

export const refuse = (code: ErrorCode, details?: Details): never => {
  throw new Refusal(code, details);
};

/** The house is full, for now. */
export const isBusy = (error: unknown): boolean => error instanceof Refusal && error.code === 'BUSY';

/** One wrong field, said at that field. */
export const refuseField = (field: string, message: string): never =>
  refuse('VALIDATION', { fields: [{ field, message }] });
