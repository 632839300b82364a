/** Adds rows to a table that Strapi also knows, with the columns that Strapi expects to find filled. */
import type { Knex } from 'knex';
import { newId } from './new-id';

export type Stored<T> = T & { id: number; document_id: string };

const stamp = (now: Date) => ({
  document_id: newId(),
  created_at: now,
  updated_at: now,
  published_at: now,
  locale: null,
});
/** Rows with those columns, for an insert of somebody's own making. */
export const stamped = <T extends object>(now: Date, rows: readonly T[]) =>
  rows.map((row) => ({ ...stamp(now), ...row }));

/** @returns the row as stored. JSON values are to be passed through `asJson`. */
export async function insertRow<T extends object>({
  db,
  table,
  now,
  row,
}: {
  db: Knex;
  table: string;
  now: Date;
  row: Partial<T>;
}): Promise<Stored<T>> {
  const [stored] = await db(table)
    .insert({ ...stamp(now), ...row })
    .returning('*');
  return stored as Stored<T>;
}

export async function insertRows<T extends object>({
  db,
  table,
  now,
  rows,
}: {
  db: Knex;
  table: string;
  now: Date;
  rows: Partial<T>[];
}): Promise<Stored<T>[]> {
  if (rows.length === 0) return [];
  return (await db(table).insert(stamped(now, rows)).returning('*')) as Stored<T>[];
}

/**
 * The same, leaving out rows whose `unique` column is taken already, also by a transaction that is running right now.
 * @returns those that were added
 */
export async function insertNewRows<T extends object>({
  db,
  table,
  now,
  rows,
  unique,
}: {
  db: Knex;
  table: string;
  now: Date;
  rows: Partial<T>[];
  unique: string;
}): Promise<Stored<T>[]> {
  if (rows.length === 0) return [];
  return (await db(table)
    .insert(stamped(now, rows))
    .onConflict(unique)
    .ignore()
    .returning('*')) as Stored<T>[];
}

/** pg would write a JavaScript array as a PostgreSQL array; json columns need text. */
export const asJson = (value: unknown): string => JSON.stringify(value ?? null);
