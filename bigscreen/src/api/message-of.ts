/** What went wrong, in words for a person. */
import { ERRORS, isRefusal } from '@tiaohe/config';

export const messageOf = (error: unknown): string =>
  isRefusal(error) ? error.message : ERRORS.INTERNAL.message;
