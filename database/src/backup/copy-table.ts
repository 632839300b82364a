/** PostgreSQL's COPY as Node streams: the fastest way that keeps every type exact. */
import type { Readable, Writable } from 'node:stream';
import type { Client } from 'pg';
import { from, to } from 'pg-copy-streams';

export type TableColumns = { name: string; columns: string };

/**
 * A text written by COPY depends on these; both ends set them, so that the same rows are the same bytes. Without
 * `synchronize_seqscans` two readers of one large table start in different places.
 */
export const SESSION = `
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET lock_timeout = 0;
  SET client_encoding = utf8; SET search_path = public; SET synchronize_seqscans = off;
  SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET bytea_output = hex; SET extra_float_digits = 1`;

/** Rows of a table in COPY's text format: one line for each row, the newline inside a value is written `\n`. */
export const rowsOut = (client: Client, { name, columns }: TableColumns): Readable =>
  client.query(to(`COPY ${name} (${columns}) TO STDOUT`));

export const rowsIn = (client: Client, { name, columns }: TableColumns): Writable =>
  client.query(from(`COPY ${name} (${columns}) FROM STDIN`));
