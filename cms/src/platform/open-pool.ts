/** A pool of its own on the product's database, with the settings of Strapi's: what fills one leaves the others free. */
import type { Core } from '@strapi/strapi';
import knex, { type Knex } from 'knex';

/** Whoever only looks had better be told soon that there is no place. */
const WAIT_MS = 5_000;

export function openPool({
  strapi,
  name,
  most,
}: {
  strapi: Core.Strapi;
  /** Seen in pg_stat_activity as tiaohe-<name>. */
  name: string;
  most: number;
}): Knex {
  const { connection } = strapi.config.get('database.connection') as Knex.Config;
  return knex({
    client: 'pg',
    connection: { ...(connection as Knex.PgConnectionConfig), application_name: `tiaohe-${name}` },
    acquireConnectionTimeout: WAIT_MS,
    pool: { min: 0, max: most },
  });
}
