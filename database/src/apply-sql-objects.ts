/** Applies what Strapi's schema sync does not make: constraints, triggers, indexes. Runs after that sync. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { takeSchemaLock } from './schema-lock';

export type AppliedSql = {
  applied: string[];
  unchanged: string[];
  /** What a file left out because its table or column does not exist; such a file is tried again next time. */
  skipped: string[];
};
type Options = { connectionString: string; directory?: string };

export const SQL_DIRECTORY = join(__dirname, '..', 'sql');

const BOOKS = `
  CREATE TABLE IF NOT EXISTS tiaohe_sql_objects (
    name text PRIMARY KEY,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;
const NOTE = `
  INSERT INTO tiaohe_sql_objects (name, checksum) VALUES ($1, $2)
  ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, applied_at = now()`;

const readFiles = (directory: string) =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(directory, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    });

/** The first line of a file that looks for itself whether there is something to do. */
const EVERY_START = '-- every start\n';

/** Each file is one transaction, and is applied when its text changed since it was last applied in full. */
export async function applySqlObjects({
  connectionString,
  directory = SQL_DIRECTORY,
}: Options): Promise<AppliedSql> {
  const client = new Client({ connectionString, application_name: 'tiaohe-sql-objects' });
  const result: AppliedSql = { applied: [], unchanged: [], skipped: [] };
  let skipped: string[] = [];
  client.on('notice', ({ message }) => message?.startsWith('skipped: ') && skipped.push(message.slice(9)));
  await client.connect();

  try {
    await client.query('SET client_min_messages = notice');
    await takeSchemaLock(client);
    await client.query(BOOKS);
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'SELECT name, checksum FROM tiaohe_sql_objects',
    );
    const known = new Map(rows.map(({ name, checksum }) => [name, checksum]));

    for (const { name, text, checksum } of readFiles(directory)) {
      if (known.get(name) === checksum && !text.startsWith(EVERY_START)) {
        result.unchanged.push(name);
        continue;
      }
      skipped = [];
      await applyOne(client, { name, text });
      // A file that left something out must come again once its table is there, so its checksum is not kept.
      await client.query(NOTE, [name, skipped.length === 0 ? checksum : 'incomplete']);
      result.applied.push(name);
      result.skipped.push(...skipped.map((what) => `${name}: ${what}`));
    }
    return result;
  } finally {
    await client.end();
  }
}

async function applyOne(client: Client, { name, text }: { name: string; text: string }): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(text);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`database/sql/${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
