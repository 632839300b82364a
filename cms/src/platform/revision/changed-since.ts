/** Which fields of a record others have changed since a revision, who did and when, from the audit trail. */
import type { AuditDetail, AuditSubject } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../actor';
import { idOf } from '../audit/record-audit';
import { readJson } from '../db/read-json';

export type Editor = { by: string; at: string; isOwn: boolean };
export type Since = {
  of(field: string): Editor | undefined;
  /** False where a change came on a road that says no fields: then any field may be somebody's. */
  isWhole: boolean;
};
type Detail = { revision?: number; changes?: { field: string }[] };
type Row = { detail: unknown; actor_kind: string; actor_id: string; actor_name: string | null; at: Date };

export async function changedSince({
  db,
  actor,
  subject,
  part = {},
  from,
  to,
}: {
  db: Knex;
  /** Who asks: what they changed themselves is told apart. */
  actor: Actor;
  subject: { type: AuditSubject; id: string };
  part?: AuditDetail;
  /** The revision that was seen, and the one that is stored. */
  from: number;
  to: number;
}): Promise<Since> {
  const rows: Row[] = await db('audit_entries')
    .where({ subject_type: subject.type, subject_id: subject.id, result: 'done' })
    .whereRaw('detail @> ?', [JSON.stringify(part)])
    .whereRaw(`(detail ->> 'revision')::int > ?`, [from])
    .orderBy('id', 'asc')
    .select('detail', 'actor_kind', 'actor_id', 'actor_name', 'at');
  const editors = new Map<string, Editor>();
  const told = new Set<number>();
  for (const { detail, actor_kind, actor_id, actor_name, at } of rows) {
    const { revision = 0, changes = [] } = readJson<Detail>(detail, {});
    told.add(revision);
    const isOwn = actor_kind === actor.kind && actor_id === idOf(actor);
    for (const { field } of changes)
      editors.set(field, { by: actor_name ?? '', at: new Date(at).toISOString(), isOwn });
  }
  return { of: (field) => editors.get(field), isWhole: told.size >= to - from };
}
