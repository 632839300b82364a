/** The library of mediators, fewest open cases first, so that assignment is fair (R9): one query a page. */
import { isMobile, normalisePhone, type Pagination } from '@tiaohe/config';
import { z } from 'zod';
import { pageQuery, paginate, sortBy } from '../../platform/http/paging';
import type { Platform } from '../../platform/platform';
import type { MediatorRow } from '../../platform/rows/mediator';
import { NO_RECORD, readRecords, type MediatorRecord } from './read-records';

const ORDERS = {
  'openCases:asc': 'open_cases, matches desc, m.id',
  'openCases:desc': 'open_cases desc, matches desc, m.id',
  'name:asc': 'm.name, m.id',
  'number:asc': 'm.number nulls last, m.id',
} as const;

export const mediatorQuery = pageQuery.extend({
  sort: sortBy(ORDERS),
  caseId: z.string().max(40).optional(),
  organisation: z.string().max(40).optional(),
  expertise: z.string().max(60).optional(),
  workState: z.enum(['active', 'leave', 'retired']).optional(),
});
export type MediatorQuery = z.infer<typeof mediatorQuery>;

export type ListedMediator = Omit<MediatorRow, keyof MediatorRecord> &
  MediatorRecord & {
    organisation_document_id: string | null;
    organisation_name: string | null;
    account_address: string | null;
    account_phone_index: string | null;
    account_id_number_index: string | null;
    matches: boolean;
    total: string;
    rating: number | null;
  };

/** Open cases decide the order; they are counted before (read-records.ts). */
const SQL = (order: string, filters: string) => `
  with listed as (
    select m.*, coalesce(load.open_cases, 0) as open_cases,
           jsonb_exists_any(coalesce(m.expertise, '[]'::jsonb), cast(:wanted as text[])) as matches
      from mediators m
      left join unnest(cast(:busy as int[]), cast(:openCases as int[])) as load(mediator_id, open_cases) on load.mediator_id = m.id
      left join organisations o on o.id = m.organisation_id
     where ${filters}
  )
  select m.*, o.document_id as organisation_document_id, o.name as organisation_name, u.address as account_address,
         u.phone_index as account_phone_index, u.id_number_index as account_id_number_index,
         (select round(avg(r.stars), 1)::float8 from ratings r where r.mediator_id = m.id) as rating
    from (select m.*, count(*) over () as total from listed m order by ${order} limit :limit offset :offset) m
    left join organisations o on o.id = m.organisation_id
    left join up_users u on u.id = m.account_id
   order by ${order}`;

/** @param rows which mediators there are at all for whoever asks: SQL over `mediators as m` (row-scope.ts). */
type Asked = {
  platform: Platform;
  query: MediatorQuery;
  categories: readonly string[];
  rows?: string;
  only?: number;
};

function filtersOf({ platform, query, only, rows = 'true' }: Asked): {
  sql: string;
  values: Record<string, unknown>;
} {
  const parts = [rows, only === undefined ? 'true' : 'm.id = :only'];
  const phone = normalisePhone(query.q ?? '');
  if (query.workState) parts.push('m.work_state = :workState');
  if (query.organisation) parts.push('o.document_id = :organisation');
  if (query.expertise) parts.push("coalesce(m.expertise, '[]'::jsonb) @> to_jsonb(cast(:expertise as text))");
  if (query.q) parts.push('(strpos(m.name, :q) > 0 or m.number = :q or m.phone_index = :phone)');
  return {
    sql: parts.join(' and '),
    values: {
      only,
      workState: query.workState,
      organisation: query.organisation,
      expertise: query.expertise,
      q: query.q,
      phone: isMobile(phone) ? platform.cipher.index('phone', phone) : '',
    },
  };
}

export async function listMediators(
  asked: Asked,
): Promise<{ rows: ListedMediator[]; pagination: Pagination }> {
  const { platform, query, categories } = asked;
  const records = await readRecords(platform, asked.only);
  const { page, pageSize } = query;
  const filters = filtersOf(asked);
  const order = ORDERS[query.sort ?? 'openCases:asc'];
  const given = Object.fromEntries(
    Object.entries(filters.values).filter(([name]) => filters.sql.includes(`:${name}`)),
  );
  const bindings = {
    ...given,
    busy: [...records.keys()],
    openCases: [...records.values()].map(({ open_cases }) => open_cases),
    wanted: [...categories],
    limit: pageSize,
    offset: (page - 1) * pageSize,
  };
  const { rows } = await platform.db.raw<{
    rows: Omit<ListedMediator, keyof MediatorRecord>[] & { id: number }[];
  }>(SQL(order, filters.sql), bindings);
  return {
    rows: rows.map((row) => ({ ...row, ...(records.get(row.id) ?? NO_RECORD) })),
    pagination: paginate({ page, pageSize }, Number(rows[0]?.total ?? 0)),
  };
}
