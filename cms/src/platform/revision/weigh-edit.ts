/**
 * Weighs what somebody wants to save against what is stored: which fields differ at all, and whether others were faster.
 * To be asked inside the transaction, after the row is locked; a trigger counts the revision (070-revisions.sql).
 */
import type { AuditDetail, AuditSubject, FieldConflict } from '@tiaohe/config';
import type { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../actor';
import { refuse } from '../http/refusal';
import { changedSince } from './changed-since';

export type Values = Readonly<Record<string, unknown>>;
export type Edit = {
  /** The fields that were given and differ from what is stored. */
  fields: readonly string[];
  /** After this edit. */
  revision: number;
};
type Weigh = {
  db: Knex;
  /** Who writes. */
  actor: Actor;
  /** Whose lines of the audit trail tell of its changes. */
  subject: { type: AuditSubject; id: string };
  /** Of the subject only the part whose lines carry this detail, as one session of a case. */
  part?: AuditDetail;
  /** Undefined: the writer's client knows no revisions, and nothing is compared. */
  seen: number | undefined;
  stored: number;
  /** Undefined is a field that was not given. */
  wanted: Values;
  /** What is stored, in the same words as `wanted`. */
  held: Values;
  /** What the writer may see of a stored value. */
  show?: (field: string, value: unknown) => unknown;
};

/** An emptied box is no value. */
const plain = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

/** @throws Refusal RECORD_CHANGED with both values of each field that both have changed. */
export async function weighEdit({
  db,
  actor,
  subject,
  part,
  seen,
  stored,
  wanted,
  held,
  show = (_field, value) => value,
}: Weigh): Promise<Edit> {
  const fields = Object.keys(wanted).filter(
    (field) => wanted[field] !== undefined && !isDeepStrictEqual(plain(wanted[field]), plain(held[field])),
  );
  if (seen === undefined || seen === stored)
    return { fields, revision: stored + (fields.length > 0 ? 1 : 0) };

  const since = await changedSince({ db, actor, subject, part, from: seen, to: stored });
  const conflicts: FieldConflict[] = fields
    .filter((field) => since.of(field) ?? !since.isWhole)
    .map((field) => ({
      field,
      yours: wanted[field],
      current: show(field, held[field] ?? null),
      by: since.of(field)?.by ?? null,
      at: since.of(field)?.at ?? null,
      isOwn: since.of(field)?.isOwn ?? false,
    }));
  return refuse('RECORD_CHANGED', { meta: { revision: stored, conflicts } });
}
