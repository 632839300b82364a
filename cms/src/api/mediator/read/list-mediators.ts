/** The library of mediators, fewest open cases first, so that assignment is fair (R9): one query a page. */
import {
  AGREEMENT_OUTCOMES,
  isMobile,
  normalisePhone,
  OPEN_STATES,
  type CaseState,
  type Pagination,
} from '@tiaohe/config';
import { z } from 'zod';
import { pageQuery, paginate, sortBy } from '../../../http/paging';
import type { Platform } from '../../../platform/platform';
import type { MediatorRow } from '../rows';

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

export type ListedMediator = MediatorRow & {
  organisation_document_id: string | null;
  organisation_name: string | null;
  account_address: string | null;
  account_phone_index: string | null;
  account_id_number_index: string | null;
  open_cases: number;
  matches: boolean;
  total: string;
  closed_cases: number;
  total_cases: number;
  successes: number;
  failures: number;
  rating: number | null;
  by_state: Partial<Record<CaseState, number>> | null;
};

/** Open cases decide the order, so they are counted for all; the rest is counted for the page alone. */
const SQL = (order: string, filters: string) => `
  with load as (
    select cm.mediator_id, count(*)::int as open_cases
      from case_mediators cm join cases c on c.id = cm.case_id
     where cm.state = 'active' and c.state = any(cast(:open as text[]))
     group by cm.mediator_id
  ), page as (
    select m.*, coalesce(load.open_cases, 0) as open_cases,
           jsonb_exists_any(coalesce(m.expertise, '[]'::jsonb), cast(:wanted as text[])) as matches,
           count(*) over () as total, row_number() over (order by ${order.replace('open_cases', 'coalesce(load.open_cases, 0)').replace('matches', "jsonb_exists_any(coalesce(m.expertise, '[]'::jsonb), cast(:wanted as text[]))")}) as position
      from mediators m left join load on load.mediator_id = m.id
      left join organisations o on o.id = m.organisation_id
     where ${filters}
     order by position limit :limit offset :offset
  ), counted as (
    select cm.mediator_id, c.state, c.outcome, c.closed_at is not null as is_closed, count(*)::int as n,
           sum(count(*)) over (partition by cm.mediator_id, c.state)::int as per_state
      from case_mediators cm join cases c on c.id = cm.case_id
     where cm.mediator_id in (select id from page) and cm.state = 'active'
     group by cm.mediator_id, c.state, c.outcome, c.closed_at is not null
  )
  select page.*, o.document_id as organisation_document_id, o.name as organisation_name, u.address as account_address,
         u.phone_index as account_phone_index, u.id_number_index as account_id_number_index,
         cases.*, (select round(avg(r.stars), 1)::float8 from ratings r where r.mediator_id = page.id) as rating
    from page
    left join organisations o on o.id = page.organisation_id
    left join up_users u on u.id = page.account_id
    cross join lateral (
      select coalesce(sum(n), 0)::int as total_cases, coalesce(sum(n) filter (where is_closed), 0)::int as closed_cases,
             coalesce(sum(n) filter (where outcome = any(cast(:won as text[]))), 0)::int as successes,
             coalesce(sum(n) filter (where outcome = 'failure'), 0)::int as failures,
             jsonb_object_agg(state, per_state)::json as by_state
        from counted where counted.mediator_id = page.id
    ) cases
   order by page.position`;

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
  const { page, pageSize } = query;
  const filters = filtersOf(asked);
  const order = ORDERS[query.sort ?? 'openCases:asc'];
  const given = Object.fromEntries(
    Object.entries(filters.values).filter(([name]) => filters.sql.includes(`:${name}`)),
  );
  const bindings = {
    ...given,
    open: [...OPEN_STATES],
    won: [...AGREEMENT_OUTCOMES],
    wanted: [...categories],
    limit: pageSize,
    offset: (page - 1) * pageSize,
  };
  const { rows } = await platform.db.raw<{ rows: ListedMediator[] }>(
    SQL(order, filters.sql),
    bindings as unknown as Record<string, string>,
  );
  return { rows, pagination: paginate({ page, pageSize }, Number(rows[0]?.total ?? 0)) };
}
