/** What a database remembers of its migrations, and of the versions that served it. */
import type { Client } from 'pg';
import type { Past } from './judge-past';
import type { Migration } from './read-migrations';

const BOOKS = `
  CREATE TABLE IF NOT EXISTS tiaohe_migrations (
    name text PRIMARY KEY,
    checksum text NOT NULL,
    how text NOT NULL CHECK (how IN ('ran', 'not needed')),
    product text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE IF NOT EXISTS tiaohe_product (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    version text NOT NULL,
    since timestamptz NOT NULL DEFAULT now()
  )`;

const hasTable = async (client: Client, name: string): Promise<boolean> => {
  const { rows } = await client.query<{ is: boolean }>('SELECT to_regclass($1) IS NOT NULL AS is', [name]);
  return rows[0]?.is ?? false;
};

export const openBooks = (client: Client): Promise<unknown> => client.query(BOOKS);

/** Without a table of Strapi's nothing is stored yet: such a database is born in today's shape. */
export const isUnborn = async (client: Client): Promise<boolean> =>
  !(await hasTable(client, 'strapi_database_schema'));

/** Reads only: a database of a version before there were migrations stays as it is. */
export async function readPast(client: Client): Promise<Past> {
  if (!(await hasTable(client, 'tiaohe_migrations'))) return { ran: [], product: null };
  const { rows: ran } = await client.query<Past['ran'][number]>(
    'SELECT name, checksum, product FROM tiaohe_migrations ORDER BY name',
  );
  const { rows } = await client.query<{ version: string }>('SELECT version FROM tiaohe_product');
  return { ran, product: rows[0]?.version ?? null };
}

export const noteMigration = (
  client: Client,
  { name, checksum }: Migration,
  how: 'ran' | 'not needed',
  product: string,
): Promise<unknown> =>
  client.query('INSERT INTO tiaohe_migrations (name, checksum, how, product) VALUES ($1, $2, $3, $4)', [
    name,
    checksum,
    how,
    product,
  ]);

export const noteProduct = (client: Client, product: string): Promise<unknown> =>
  client.query(
    `INSERT INTO tiaohe_product (version) VALUES ($1)
     ON CONFLICT (one) DO UPDATE SET version = excluded.version, since = now() WHERE tiaohe_product.version <> excluded.version`,
    [product],
  );
