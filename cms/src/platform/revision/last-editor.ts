/** Whose change of a kind was the last one of a record, where the record itself does not tell: the audit trail does. */
import type { AuditAction, AuditSubject } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../actor';
import { idOf } from '../audit/record-audit';
import type { Editor } from './changed-since';

/** What the trail calls such a change, and what it was done to. */
export type Told = { action: AuditAction; of: AuditSubject };
type Row = { actor_kind: string; actor_id: string; actor_name: string | null; at: Date };

/** @param id of the subject, as the trail has it: what the address of a form says. */
export async function lastEditor({
  db,
  actor,
  told: { action, of },
  id,
}: {
  db: Knex;
  /** Who asks: what they changed themselves is told apart. */
  actor: Actor;
  told: Told;
  id: string;
}): Promise<Editor | undefined> {
  const last = await db('audit_entries')
    .where({ subject_type: of, subject_id: id, action, result: 'done' })
    .orderBy('id', 'desc')
    .first<Row | undefined>('actor_kind', 'actor_id', 'actor_name', 'at');
  if (!last) return undefined;
  const isOwn = last.actor_kind === actor.kind && last.actor_id === idOf(actor);
  return { by: last.actor_name ?? '', at: new Date(last.at).toISOString(), isOwn };
}
