/** Brings a backup's database into an empty one, whole or not at all, and reads it again before it says so. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { rowsIn, SESSION } from './copy-table';
import type { Manifest } from './manifest';
import { readDatabase } from './read-database';
import type { Store } from './store';
import { differing, digestTables } from './table-digest';

type Options = { connectionString: string; store: Store; manifest: Manifest };

/** Numbers of transactions start anew in this cluster; those of the audit trail go on from where they were. */
const CONTINUE_AUDIT = `
  UPDATE audit_epoch SET "offset" = (
    SELECT coalesce(max(tx::text::numeric), 0) FROM (SELECT tx FROM audit_entries UNION ALL SELECT last_tx FROM audit_seals) AS seen (tx))`;
const AUDIT = ['audit_epoch', 'audit_entries'];

async function fill(client: Client, { store, manifest }: Options): Promise<void> {
  const { header, tables } = await readDatabase(await store.read(manifest.database.entry));
  // Functions may speak of tables that come later.
  await client.query('SET LOCAL check_function_bodies = off');
  for (const statement of header.before) await client.query(statement);
  for await (const table of tables()) await pipeline(Readable.from(table.rows), rowsIn(client, table));

  const wrong = differing(await digestTables(client, header.tables), manifest.database.tables);
  if (wrong.length > 0) throw new Error(`Not what the backup holds: ${wrong.join(', ')}`);

  if (AUDIT.every((name) => header.tables.some((table) => table.name === name)))
    await client.query(CONTINUE_AUDIT);
  for (const statement of header.after) await client.query(statement);
}

/** @param options.connectionString an empty database. */
export async function restoreDatabase(options: Options): Promise<void> {
  const client = new Client({
    connectionString: options.connectionString,
    application_name: 'tiaohe-restore',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(SESSION);
    const { rows } = await client.query<{ tables: number }>(
      `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`,
    );
    if (rows[0]?.tables !== 0) throw new Error('The database to restore into is not empty');
    await client.query('BEGIN');
    await fill(client, options);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
