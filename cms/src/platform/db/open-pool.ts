/** A pool of its own on the product's database, with the settings of Strapi's: what fills one leaves the others free. */
import { setPriority } from 'node:os';
import type { Core } from '@strapi/strapi';
import knex, { type Knex } from 'knex';

/** Whoever only looks had better be told soon that there is no place. */
const WAIT_MS = 5_000;

/** Below PostgreSQL's own (database/bin/keep-postgres.mjs), which stands below the server's. */
const LAST = 15;

/** What works for this connection lets everybody else of this machine go first. Without the right to say so, it does not. */
function lowerPriority({ processID }: { processID?: number }): void {
  try {
    if (processID) setPriority(processID, LAST);
  } catch {
    // It is not ours, or has ended.
  }
}

export function openPool({
  strapi,
  name,
  most,
  isLast = false,
}: {
  strapi: Core.Strapi;
  /** Seen in pg_stat_activity as tiaohe-<name>. */
  name: string;
  most: number;
  /** PostgreSQL runs on this machine, and whoever waits for these connections has time. */
  isLast?: boolean;
}): Knex {
  const { connection } = strapi.config.get('database.connection') as Knex.Config;
  return knex({
    client: 'pg',
    connection: { ...(connection as Knex.PgConnectionConfig), application_name: `tiaohe-${name}` },
    acquireConnectionTimeout: WAIT_MS,
    pool: {
      min: 0,
      max: most,
      afterCreate(connection: { processID?: number }, done: (error: Error | null, same: object) => void) {
        if (isLast) lowerPriority(connection);
        done(null, connection);
      },
    },
  });
}
