/** The database is away for a moment: the same refusal on every road, with when to come again. */
import { Refusal } from './refusal';

/** Seconds. PostgreSQL is back within that time unless it has much to recover. */
const RETRY_AFTER = 3;

export const unavailable = (): Refusal => new Refusal('UNAVAILABLE', { meta: { retryAfter: RETRY_AFTER } });
