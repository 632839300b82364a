/** All that a database holds, row by row, to be compared with what it holds later. */
import type { Client } from 'pg';

export type Stored = Record<string, { columns: string[]; rows: string[] }>;

const TABLES = `
  SELECT table_name AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
    FROM information_schema.columns JOIN pg_tables ON tablename = table_name AND schemaname = table_schema
   WHERE table_schema = 'public' GROUP BY 1 ORDER BY 1`;

/** @param as in the columns that were there then; a column that is gone counts as a loss of every row. */
export async function readStored(client: Client, as?: Stored): Promise<Stored> {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(TABLES);
  const stored: Stored = {};
  for (const { name, columns } of tables) {
    const wanted = as?.[name]?.columns ?? columns;
    const { rows } = await client.query<{ row: string }>(
      `SELECT t::text AS row FROM (SELECT ${wanted
        .map((column) => (columns.includes(column) ? `"${column}"` : `'gone' AS "${column}"`))
        .join(', ')} FROM "${name}") AS t ORDER BY 1`,
    );
    stored[name] = { columns: wanted, rows: rows.map(({ row }) => row) };
  }
  return stored;
}
