/** The files of the vault that the database speaks of, whichever table does. */
import type { Client } from 'pg';

const COLUMNS = `
  SELECT format('SELECT DISTINCT %I AS key FROM %s WHERE %I IS NOT NULL', attname, c.oid::regclass, attname) AS sql
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
   WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND attname ~ '(^|_)storage_key$' AND NOT attisdropped
   ORDER BY 1`;

/** @returns names in the data folder, where the vault lies under `files/`. */
export async function referredFiles(client: Client): Promise<Set<string>> {
  const referred = new Set<string>();
  for (const { sql } of (await client.query<{ sql: string }>(COLUMNS)).rows)
    for (const { key } of (await client.query<{ key: string }>(sql)).rows) referred.add(`files/${key}`);
  return referred;
}
