/** What the objects of audit lines are called, for people who do not know ids: three queries for a page. */
import { maskName } from '@tiaohe/config';
import type { Knex } from 'knex';

type Named = { subject_type: string; subject_id: string };
type Row = { id: string; name: string | null };
type Source = { table: string; name: string; show(name: string): string };

const plain = (name: string): string => name;
/** Whoever reads the trail need not read people's names for it: those of accounts are masked. */
const SOURCES: Record<string, Source> = {
  account: { table: 'up_users', name: 'real_name', show: maskName },
  staff: { table: 'admin_users', name: 'firstname', show: plain },
  organisation: { table: 'organisations', name: 'name', show: plain },
  mediator: { table: 'mediators', name: 'name', show: plain },
  room: { table: 'rooms', name: 'name', show: plain },
  case: { table: 'cases', name: 'number', show: plain },
};

/** @returns names by `type:id`. */
export async function subjectNames(db: Knex, rows: readonly Named[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [type, { table, name, show }] of Object.entries(SOURCES)) {
    const ids = rows.filter(({ subject_type }) => subject_type === type).map(({ subject_id }) => subject_id);
    if (ids.length === 0) continue;
    const found: Row[] = await db(table)
      .whereIn('document_id', ids)
      .select('document_id as id', `${name} as name`);
    for (const row of found) if (row.name) names.set(`${type}:${row.id}`, show(row.name));
  }
  return names;
}
