/** Who changed what of an organisation, from the audit trail: the value before and after, field by field. */
import type { ActorKind, FieldChange, HistoryLine, Id } from '@tiaohe/config';
import type { Knex } from 'knex';
import { readJson } from '../../platform/db/read-json';

type Row = {
  document_id: string;
  at: Date;
  actor_kind: ActorKind;
  actor_name: string;
  action: string;
  detail: unknown;
};
const MOST = 100;

export async function organisationHistory({ db, id }: { db: Knex; id: Id }): Promise<HistoryLine[]> {
  const rows: Row[] = await db('audit_entries')
    .where({ subject_type: 'organisation', subject_id: id, result: 'done' })
    .orderBy('id', 'desc')
    .limit(MOST);
  return rows.map(({ document_id, at, actor_kind, actor_name, action, detail }) => ({
    id: document_id,
    at: new Date(at).toISOString(),
    actorKind: actor_kind,
    actorName: actor_name,
    action,
    changes: readJson<{ changes?: FieldChange[] }>(detail, {}).changes ?? [],
  }));
}
