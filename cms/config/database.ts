/** The server counts in UTC whatever the machine's zone: Strapi's datetime columns carry no zone of their own. */
process.env.TZ = 'UTC';

import { types } from 'pg';

type Env = typeof import('@strapi/utils').env;

/** Limits on every connection: a hung statement or a forgotten transaction must not hold a slot for ever. */
const LIMITS = '-c statement_timeout=30000 -c idle_in_transaction_session_timeout=15000';

/**
 * Strapi leaves jsonb as text for its own reader (and says so anew on every connection); our SQL wants values, and that
 * reader takes those as well. A connection's own parsers win over the global ones.
 */
const JSONB = 3802;
const parsers = {
  getTypeParser: (type: number, format?: 'text' | 'binary'): unknown =>
    type === JSONB
      ? (text: string) => JSON.parse(text) as unknown
      : types.getTypeParser(type, format as 'text'),
};

export default ({ env }: { env: Env }) => ({
  connection: {
    client: 'postgres',
    connection: {
      connectionString: env('DATABASE_URL'),
      options: LIMITS,
      application_name: 'tiaohe',
      types: parsers,
    },
    pool: { min: 0, max: env.int('DATABASE_POOL', 20) },
    acquireConnectionTimeout: 15_000,
    // Otherwise an error's message, and so the log, quotes what was being written: names, numbers, sealed or not.
    compileSqlOnError: false,
  },
  // A field that leaves a schema must not take its data with it.
  settings: { forceMigration: false },
});
