/** Which fields of an organisation others have changed since a revision, from the audit trail. */
import type { Knex } from 'knex';
import { readJson } from '../../../platform/read-json';

type Detail = { revision?: number; changes?: { field: string }[] };

export async function changedSince({
  db,
  id,
  revision,
}: {
  db: Knex;
  id: string;
  revision: number;
}): Promise<ReadonlySet<string>> {
  const rows: { detail: unknown }[] = await db('audit_entries')
    .where({ subject_type: 'organisation', subject_id: id, action: 'organisation.change' })
    .orderBy('id', 'desc')
    .select('detail');
  const later = rows
    .map(({ detail }) => readJson<Detail>(detail, {}))
    .filter((detail) => (detail.revision ?? 0) > revision);
  return new Set(later.flatMap(({ changes = [] }) => changes.map(({ field }) => field)));
}
