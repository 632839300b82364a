/** Organisations with what they carry: mediators and open cases. */
import { OPEN_STATES, type OrganisationView } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { OrganisationRow } from '../../platform/rows/organisation';

type Row = OrganisationRow & { parent: string | null; mediators: string; open_cases: string };
const LIKE_WORDS = /[\\%_]/g;

const base = (db: Knex): Knex.QueryBuilder =>
  db('organisations as o').whereRaw(`o.state is distinct from 'removed'`);

const withFigures = (db: Knex, query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query
    .leftJoin('organisations as p', 'p.id', 'o.parent_id')
    .select(
      'o.*',
      'p.document_id as parent',
      db('mediators as m')
        .whereRaw('m.organisation_id = o.id')
        .whereRaw(`m.work_state is distinct from 'retired'`)
        .count('*')
        .as('mediators'),
      db('cases as c')
        .whereRaw('c.organisation_id = o.id')
        .whereIn('c.state', OPEN_STATES)
        .count('*')
        .as('open_cases'),
    );

const view = (row: Row): OrganisationView => ({
  id: row.document_id,
  name: row.name,
  code: row.code,
  level: row.level ?? 1,
  parent: row.parent,
  kind: row.kind,
  region: row.region,
  address: row.address,
  phone: row.phone,
  introduction: row.introduction,
  mediators: Number(row.mediators),
  openCases: Number(row.open_cases),
  revision: row.revision ?? 1,
});

export async function listOrganisations({
  db,
  q,
  level,
  page,
  pageSize,
  rows: reached = 'true',
}: {
  db: Knex;
  q?: string;
  level?: number;
  page: number;
  pageSize: number;
  /** SQL over `organisations as o`: which there are at all for whoever asks (row-scope.ts). */
  rows?: string;
}): Promise<{ organisations: OrganisationView[]; total: number }> {
  const filtered = () => {
    const query = base(db).whereRaw(reached);
    if (level) query.where('o.level', level);
    if (q)
      query.whereRaw(
        '(o.name ilike ? or o.code ilike ?)',
        Array(2).fill(`%${q.replace(LIKE_WORDS, '\\$&')}%`),
      );
    return query;
  };
  const counted = (await filtered().count('* as count').first()) as { count: string };
  const rows = (await withFigures(db, filtered())
    .orderByRaw('o.level, o.sort_order nulls last, o.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)) as Row[];
  return { organisations: rows.map(view), total: Number(counted.count) };
}

export async function viewOrganisation({
  db,
  id,
}: {
  db: Knex;
  id: string;
}): Promise<OrganisationView | null> {
  const row = (await withFigures(db, base(db).where('o.document_id', id)).first()) as Row | undefined;
  return row ? view(row) : null;
}
