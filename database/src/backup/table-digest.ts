/** What proves that a table is the same in two places: how many rows, and the SHA-256 of their text. */
import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { rowsOut, type TableColumns } from './copy-table';

export type TableDigest = { name: string; rows: number; sha256: string };
const NEWLINE = 0x0a;

export type Digester = { take(chunk: Buffer): void; end(): TableDigest };

export function digesterOf(name: string): Digester {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    take(chunk) {
      hash.update(chunk);
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1;
    },
    end: () => ({ name, rows, sha256: hash.digest('hex') }),
  };
}

/** Reads each table anew. Inside a transaction that sees one instant, or the figures belong to different ones. */
export async function digestTables(client: Client, tables: readonly TableColumns[]): Promise<TableDigest[]> {
  const digests: TableDigest[] = [];
  for (const table of tables) {
    const digester = digesterOf(table.name);
    for await (const chunk of rowsOut(client, table)) digester.take(chunk as Buffer);
    const { rows } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${table.name}`);
    const digest = digester.end();
    if (Number(rows[0]?.n) !== digest.rows)
      throw new Error(`${table.name}: ${rows[0]?.n} rows stand in the table, ${digest.rows} were read`);
    digests.push(digest);
  }
  return digests;
}

/** @returns the names of tables that are not the same on both sides. */
export function differing(one: readonly TableDigest[], other: readonly TableDigest[]): string[] {
  const said = ({ rows, sha256 }: TableDigest) => `${rows} ${sha256}`;
  const known = new Map(other.map((digest) => [digest.name, said(digest)]));
  const names = new Set([...one, ...other].map(({ name }) => name));
  return [...names].filter((name) => {
    const mine = one.find((digest) => digest.name === name);
    return !mine || known.get(name) !== said(mine);
  });
}
