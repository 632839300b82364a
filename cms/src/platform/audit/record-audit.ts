/** Adds lines to the audit trail, in the caller's transaction: either both happened or neither did. */
import type { AuditAction, AuditDetail, AuditSubject } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../actor';
import { asJson, insertRow } from '../db/insert-row';

export type AuditLine = {
  actor: Actor;
  action: AuditAction;
  subject: { type: AuditSubject; id: string };
  result?: 'done' | 'refused';
  /** What changed and why. */
  detail?: AuditDetail;
  address?: string;
};

/** As the trail names who did it, beside `actor.kind`. */
export const idOf = (actor: Actor): string => ('documentId' in actor ? actor.documentId : String(actor.id));

/** A line as its table keeps it. */
export const auditColumns = (
  { actor, action, subject, result = 'done', detail, address }: AuditLine,
  now: Date,
) => ({
  at: now,
  actor_kind: actor.kind,
  actor_id: idOf(actor),
  actor_name: actor.name,
  action,
  subject_type: subject.type,
  subject_id: subject.id,
  result,
  detail: asJson(detail),
  address: address ?? null,
});

export async function recordAudit({
  db,
  now,
  line,
}: {
  db: Knex;
  now: Date;
  line: AuditLine;
}): Promise<void> {
  await insertRow({ db, table: 'audit_entries', now, row: auditColumns(line, now) });
}
