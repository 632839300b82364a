/** Lists of cases: one SQL for the page, at most one for counting. Who asks decides which rows there are at all. */
import {
  CASE_STATES,
  type CaseBrief,
  type CaseState,
  instantOf,
  isCaseState,
  type Pagination,
} from '@tiaohe/config';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { Actor } from '../../../platform/actor';
import { planOnce } from '../../../platform/db/plan-once';
import { PAGE_SIZE, pageQuery, paginate, sortBy } from '../../../platform/http/paging';
import { refuseField } from '../../../platform/http/refusal';
import type { LaneName } from '../../../platform/lanes';
import type { Platform } from '../../../platform/platform';
import { BRIEF_JOINS, BRIEF_SQL, viewBrief, type BriefRow } from './brief';
import { allOf, countByState, countCases, type Where } from './count-cases';
import { scopeCases } from './scope-cases';
import { searchCases } from './search-cases';

const SORTS = {
  received: 'c.received_at desc nulls last, c.id desc',
  '-received': 'c.received_at asc nulls last, c.id',
  updated: 'c.updated_at desc, c.id desc',
  due: 'c.due_at asc nulls last, c.id',
  '-due': 'c.due_at desc nulls last, c.id desc',
} as const;

export const caseListQuery = pageQuery.extend({
  sort: sortBy(SORTS),
  state: z.string().max(400).optional(),
  category: z.string().max(60).optional(),
  organisation: z.string().max(60).optional(),
  mediator: z.string().max(60).optional(),
  receivedFrom: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(),
  receivedTo: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(),
  overdue: z.enum(['1', 'true']).optional(),
  mine: z.enum(['1', 'true']).optional(),
  historical: z.enum(['0', '1']).optional(),
});
export type CaseListQuery = z.infer<typeof caseListQuery>;

/** What is looked for in texts, by people or far behind walks all cases; as it opens, a list is read off an index. */
const FAR = 2_000;
export const heavyList = ({ q, mediator, overdue, sort, page, pageSize }: CaseListQuery): LaneName | null =>
  q || mediator || overdue || sort?.endsWith('due') || page * pageSize > FAR ? 'lists' : null;

const dayEdge = (text: string, isEnd: boolean): Date =>
  new Date(text.includes('T') ? text : instantOf(text, isEnd ? '23:59:59.999' : '00:00'));

function readStates(text: string | undefined): CaseState[] {
  const words = (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  return words.map((word) => (isCaseState(word) ? word : refuseField('state', `没有「${word}」这个状态`)));
}

function filtersOf({ query, now }: { query: CaseListQuery; now: Date }): Where[] {
  const wheres: Where[] = [];
  const add = (sql: string, ...bindings: Knex.RawBinding[]) => wheres.push({ sql, bindings });
  if (query.category) {
    add(
      '(c.category = ? or c.category in (select code from dispute_categories where parent_code = ?))',
      query.category,
      query.category,
    );
  }
  if (query.organisation)
    add('c.organisation_id = (select id from organisations where document_id = ?)', query.organisation);
  if (query.receivedFrom) add('c.received_at >= ?', dayEdge(query.receivedFrom, false));
  if (query.receivedTo) add('c.received_at <= ?', dayEdge(query.receivedTo, true));
  if (query.historical) add('coalesce(c.is_historical, false) = ?', query.historical === '1');
  if (query.mediator) {
    add(
      `exists (select 1 from case_mediators x join mediators m on m.id = x.mediator_id where x.case_id = c.id and x.state = 'active' and m.document_id = ?)`,
      query.mediator,
    );
  }
  if (query.overdue) {
    const open = Object.keys(CASE_STATES).filter((state) => CASE_STATES[state as CaseState].phase === 'open');
    add('c.due_at < ? and c.suspended_at is null and c.state = any(?)', now, open);
  }
  return wheres;
}

/** The list as it opens, for the few sets of rows that many share: asked again and again in the same words. */
function isOpening({ actor, query }: { actor: Actor; query: CaseListQuery }): boolean {
  const { page, pageSize, ...chosen } = query;
  const isPersonal = actor.kind === 'staff' && actor.narrowed.has('case.read');
  return page === 1 && pageSize === PAGE_SIZE && !isPersonal && !Object.values(chosen).some(Boolean);
}

export type CaseList = {
  cases: CaseBrief[];
  pagination: Pagination;
  counts: Partial<Record<CaseState, number>>;
};

export async function listCases({
  platform,
  actor,
  query,
  withCounts = false,
}: {
  platform: Platform;
  actor: Actor;
  query: CaseListQuery;
  withCounts?: boolean;
}): Promise<CaseList> {
  const { db } = platform;
  const now = platform.clock.now();
  const base = [
    scopeCases({ actor, onlyMine: query.mine !== undefined }),
    ...filtersOf({ query, now }),
    ...(query.q ? [await searchCases({ db, word: query.q })] : []),
  ];
  const states = readStates(query.state);
  const all = allOf(
    states.length > 0 ? [...base, { sql: 'c.state = any(?)', bindings: [[...states]] }] : base,
  );
  const order = SORTS[query.sort ?? (actor.kind === 'account' ? 'updated' : 'received')];
  const offset = (query.page - 1) * query.pageSize;

  // The page is chosen before its people and names are fetched: these are then read for its rows alone. Its size stands
  // in the text: a plan that did not know it would be made for a tenth of all cases.
  const raw = db.raw<{ rows: BriefRow[] }>(
    `select ${BRIEF_SQL} from
      (select c.* from cases c where ${all.sql} order by ${order} limit ${query.pageSize} offset ${offset}) c
      ${BRIEF_JOINS} order by ${order}`,
    all.bindings,
  );
  const { rows } = await (isOpening({ actor, query }) ? planOnce(raw) : raw);
  const page = rows.map((row) => viewBrief(row, now));
  if (withCounts) {
    const counts = await countByState({ platform, where: allOf(base) });
    const counted =
      states.length > 0 ? [...new Set(states)].map((state) => counts[state] ?? 0) : Object.values(counts);
    const total = counted.reduce((sum, count) => sum + count, 0);
    return { cases: page, pagination: paginate(query, total), counts };
  }
  // Counting touches every match, so it is skipped where the page itself shows how many there are.
  const isLastPage = rows.length < query.pageSize && (rows.length > 0 || query.page === 1);
  const total = isLastPage ? offset + rows.length : await countCases({ platform, where: all });
  return { cases: page, pagination: paginate(query, total), counts: {} };
}
