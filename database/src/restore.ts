/** Brings a backup into an empty database, whole or not at all. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { END_OF_TABLE, FORMAT, type BackupSummary } from './backup';
import { copyIn } from './copy-stream';
import type { SchemaDescription } from './describe-schema';
import { splitLines } from './split-lines';

type Options = { connectionString: string; file: string };
type Header = SchemaDescription & { format: string; version: number };

/** Numbers of transactions start anew in this cluster; those of the audit trail go on from where they were. */
const CONTINUE_AUDIT = `
  UPDATE audit_epoch SET "offset" = (
    SELECT coalesce(max(tx::text::numeric), 0) FROM (SELECT tx FROM audit_entries UNION ALL SELECT last_tx FROM audit_seals) AS seen (tx))`;

async function readHeader(lines: AsyncIterator<Buffer>, file: string): Promise<Header> {
  const { value, done } = await lines.next();
  const header = done ? null : (JSON.parse(String(value)) as Header);
  if (header?.format !== FORMAT || header.version !== 1)
    throw new Error(`${file} is not a backup of this product`);
  return header;
}

async function fillTables(client: Client, lines: AsyncIterator<Buffer>, expected: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    const { value, done } = await lines.next();
    if (done) {
      if (count !== expected) throw new Error(`The backup is cut off: ${count} of ${expected} tables`);
      return;
    }
    const { table, columns } = JSON.parse(String(value)) as { table: string; columns: string };
    await copyIn(client, `COPY ${table} (${columns}) FROM STDIN`, rowsOf(lines));
  }
}

async function* rowsOf(lines: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error('The backup is cut off inside a table');
    if (value.length <= 3 && String(value).trimEnd() === END_OF_TABLE) return;
    yield value;
  }
}

export async function restore({ connectionString, file }: Options): Promise<BackupSummary> {
  const client = new Client({ connectionString, application_name: 'tiaohe-restore' });
  await client.connect();
  const source = createGunzip();
  const reading = pipeline(createReadStream(file), source);
  reading.catch(() => undefined); // told again by the lines themselves
  try {
    await client.query(
      'SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET client_encoding = utf8',
    );
    const { rows } = await client.query<{ tables: number }>(
      `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`,
    );
    if (rows[0]?.tables !== 0) throw new Error('The database to restore into is not empty');

    const lines = splitLines(source)[Symbol.asyncIterator]();
    const { before, tables, after } = await readHeader(lines, file);
    await client.query('BEGIN');
    // Functions may speak of tables that come later.
    await client.query('SET LOCAL check_function_bodies = off; SET LOCAL search_path = public');
    for (const statement of before) await client.query(statement);
    await fillTables(client, lines, tables.length);
    if (
      tables.some(({ name }) => name === 'audit_epoch') &&
      tables.some(({ name }) => name === 'audit_entries')
    )
      await client.query(CONTINUE_AUDIT);
    for (const statement of after) await client.query(statement);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return { tables: tables.length };
  } finally {
    source.destroy();
    await client.end();
  }
}
