/**
 * `?filters=` at Strapi's own lists: its query builder finds out only while it writes the query that they are none, and says so
 * in an error like any other. Told apart by its words, and only where somebody sent filters: the same words without are a fault.
 */
import { refuseField } from '../refusal';

const SAID =
  /^(Operator \$\w+ must be|Where must be|Undefined attribute level operator|Invalid format, expected|The second argument to where)/;
/** "Operator does not exist": a text operator on a number. */
const NO_SUCH_OPERATOR = '42883';

/** @throws VALIDATION at `filters` when that is what the error says; otherwise nothing. */
export function refuseFilters(query: unknown, error: unknown): void {
  const { filters } = (query ?? {}) as { filters?: unknown };
  if (filters === undefined || !(error instanceof Error)) return;
  const isTheirs = SAID.test(error.message) || (error as { code?: unknown }).code === NO_SUCH_OPERATOR;
  if (isTheirs) refuseField('filters', '筛选条件不正确');
}
