/**
 * Writes the whole database, as it was at one instant, into one compressed file: a line of JSON that describes the
 * schema, then for each table a line with its name, its rows in COPY's text format, and the line `\.`.
 */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { copyOut } from './copy-stream';
import { describeSchema } from './describe-schema';

export const FORMAT = 'tiaohe-backup';
export const END_OF_TABLE = '\\.';
type Options = { connectionString: string; file: string };
export type BackupSummary = { tables: number };

async function* write(client: Client): AsyncGenerator<Buffer | string> {
  const schema = await describeSchema(client);
  yield `${JSON.stringify({ format: FORMAT, version: 1, at: new Date().toISOString(), ...schema })}\n`;
  for (const { name, columns } of schema.tables) {
    yield `${JSON.stringify({ table: name, columns })}\n`;
    yield* copyOut(client, `COPY ${name} (${columns}) TO STDOUT`) as AsyncIterable<Buffer>;
    yield `${END_OF_TABLE}\n`;
  }
}

/** The product may go on working meanwhile. The file appears under its name only once it is complete. */
export async function backUp({ connectionString, file }: Options): Promise<BackupSummary> {
  const client = new Client({ connectionString, application_name: 'tiaohe-backup' });
  await client.connect();
  const unfinished = `${file}.unfinished`;
  try {
    await client.query(
      'SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET client_encoding = utf8',
    );
    // search_path is empty of surprises: names come out as a plain restore can read them.
    await client.query('SET search_path = public');
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await pipeline(
      Readable.from(write(client)),
      createGzip({ level: 6 }),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    const { rows } = await client.query<{ tables: number }>(
      `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`,
    );
    await rename(unfinished, file);
    return { tables: rows[0]?.tables ?? 0 };
  } finally {
    await client.end();
    await rm(unfinished, { force: true });
  }
}
