/** Reads what write-database.ts wrote, table by table, and notices where it is cut off. */
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { TableColumns } from './copy-table';
import type { SchemaDescription } from './describe-schema';
import { FORMAT, NotABackup } from './manifest';
import { splitLines } from './split-lines';
import { digesterOf, type TableDigest } from './table-digest';
import { END_OF_TABLE, STREAM_VERSION } from './write-database';

export type Header = SchemaDescription & { format: string; version: number };
export type StoredTable = TableColumns & { rows: AsyncGenerator<Buffer> };
export type StoredDatabase = { header: Header; tables(): AsyncGenerator<StoredTable> };
type Lines = AsyncIterator<Buffer>;

async function readHeader(lines: Lines): Promise<Header> {
  const { value, done } = await lines.next();
  let header: Header | null = null;
  try {
    header = done ? null : (JSON.parse(String(value)) as Header);
  } catch {
    // told below
  }
  if (header?.format !== FORMAT || header.version !== STREAM_VERSION)
    throw new NotABackup('The database in it is not one of this product');
  return header;
}

async function* rowsOf(lines: Lines): AsyncGenerator<Buffer> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new NotABackup('The backup is cut off inside a table');
    if (value.length <= 3 && String(value).trimEnd() === END_OF_TABLE) return;
    yield value;
  }
}

async function* tablesOf(lines: Lines, expected: number): AsyncGenerator<StoredTable> {
  for (let count = 0; ; count += 1) {
    const { value, done } = await lines.next();
    if (done) {
      if (count !== expected)
        throw new NotABackup(`The backup is cut off: ${count} of ${expected} tables are in it`);
      return;
    }
    const { table, columns } = JSON.parse(String(value)) as { table: string; columns: string };
    yield { name: table, columns, rows: rowsOf(lines) };
  }
}

/** @param source compressed. Its end must be read, or it stays open: use every table's rows in turn. */
export async function readDatabase(source: Readable): Promise<StoredDatabase> {
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  const lines = splitLines(source.pipe(gunzip))[Symbol.asyncIterator]();
  const header = await readHeader(lines);
  return { header, tables: () => tablesOf(lines, header.tables.length) };
}

/** What the stored bytes themselves say, whatever was said of them when they were written. */
export async function digestStored(source: Readable): Promise<TableDigest[]> {
  const digests: TableDigest[] = [];
  const { tables } = await readDatabase(source);
  for await (const { name, rows } of tables()) {
    const digester = digesterOf(name);
    for await (const row of rows) digester.take(row);
    digests.push(digester.end());
  }
  return digests;
}
