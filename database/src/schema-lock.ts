/** Whoever changes the database's shape does it alone: two servers that start together take turns. */
import type { Client } from 'pg';

/** Any number, the same in every process. */
const LOCK = 7_042_026;

/** Held until the connection ends, in whatever way that is. */
export const takeSchemaLock = (client: Client): Promise<unknown> =>
  client.query('SELECT pg_advisory_lock($1)', [LOCK]);
