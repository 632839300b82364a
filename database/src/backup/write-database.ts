/**
 * The whole database as one compressed stream: a line of JSON that describes the schema, then for each table a line with
 * its name, its rows in COPY's text format, and the line `\.`.
 */
import { Readable, type Transform } from 'node:stream';
import { createGzip } from 'node:zlib';
import { rowsOut } from './copy-table';
import { FORMAT } from './manifest';
import type { Snapshot } from './snapshot';

export const STREAM_VERSION = 1;
export const END_OF_TABLE = '\\.';

async function* write({ client, schema }: Snapshot): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify({ format: FORMAT, version: STREAM_VERSION, ...schema })}\n`);
  for (const table of schema.tables) {
    yield Buffer.from(`${JSON.stringify({ table: table.name, columns: table.columns })}\n`);
    yield* rowsOut(client, table) as AsyncIterable<Buffer>;
    yield Buffer.from(`${END_OF_TABLE}\n`);
  }
}

export function databaseStream(snapshot: Snapshot): Transform {
  const gzip = createGzip({ level: 6 });
  const source = Readable.from(write(snapshot));
  source.once('error', (error) => gzip.destroy(error));
  return source.pipe(gzip);
}
