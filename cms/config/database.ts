/** The server counts in UTC whatever the machine's zone: Strapi's datetime columns carry no zone of their own. */
process.env.TZ = 'UTC';

type Env = typeof import('@strapi/utils').env;

/** Limits on every connection: a hung statement or a forgotten transaction must not hold a slot for ever. */
const LIMITS = '-c statement_timeout=30000 -c idle_in_transaction_session_timeout=15000';

export default ({ env }: { env: Env }) => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: env('DATABASE_URL'), options: LIMITS, application_name: 'tiaohe' },
    pool: { min: 0, max: env.int('DATABASE_POOL', 20) },
    acquireConnectionTimeout: 15_000,
  },
  // A field that leaves a schema must not take its data with it.
  settings: { forceMigration: false },
});
