/**
 * A list that comes in as a file: read → map → check → preview → take → undo. Every stage is plain data in and out; what a kind knows
 * stands here, once.
 */
import type { Permission } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';

/** A row of the file by the kind's own fields; what the file does not say is missing. */
export type Draft<F extends string> = Readonly<Partial<Record<F, string>>>;
export type Complaint<F extends string> = { field: F; message: string; level: 'bad' | 'warned' };

export type ImportField<F extends string> = {
  key: F;
  label: string;
  /** How else people head this column. */
  aliases: readonly string[];
  required: boolean;
};

/** Names one row that was added, so that it can be taken back: what it is, and how it looked when it came. */
export type Taken = { table: string; id: number; stamp: string };

export type ImportKind<F extends string, Row> = {
  label: string;
  permission: Permission;
  fields: readonly ImportField<F>[];
  /** Pure: what is wrong with one row by itself, and the row as it would be taken. */
  check(draft: Draft<F>): { row: Row | null; complaints: Complaint<F>[] };
  /** What makes two rows of a file the same thing; null for a row that is like no other. */
  sameness(row: Row): string | null;
  /** One row, in the transaction of its batch. */
  take(asked: { trx: Knex.Transaction; now: Date; actor: Actor; row: Row }): Promise<Taken>;
  /** @returns false when it was touched since: then the whole batch stays. */
  undo(asked: { trx: Knex.Transaction; now: Date; actor: Actor; taken: Taken }): Promise<boolean>;
};

export const IMPORT_LIMITS = {
  bytes: 20 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  /** Characters of one cell. */
  cell: 5_000,
} as const;
