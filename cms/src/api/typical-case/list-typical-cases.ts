/** Searches the library by category, title and full text (R33). A category finds its children's cases too. */
import type { Pagination } from '@tiaohe/config';
import type { Knex } from 'knex';
import { z } from 'zod';
import { pageQuery, paginate } from '../../platform/http/paging';
import type { ListedTypicalCase } from './typical-case-view';

export const typicalCaseQuery = pageQuery.extend({
  category: z.string().max(60).optional(),
  title: z.string().trim().max(100).optional(),
});

const TEXT = "lower(concat_ws(' ', t.title, t.facts, t.focus, t.process, t.outcome, t.law, t.comment))";

export const typicalCases = (db: Knex) =>
  db('typical_cases as t')
    .leftJoin('dispute_categories as c', 'c.code', 't.category')
    .select<ListedTypicalCase[]>('t.*', 'c.name as category_name');

export async function listTypicalCases({
  db,
  query,
  withDisabled,
}: {
  db: Knex;
  query: z.infer<typeof typicalCaseQuery>;
  withDisabled: boolean;
}): Promise<{ rows: ListedTypicalCase[]; pagination: Pagination }> {
  const { page, pageSize, category, title, q } = query;
  const filter = (builder: Knex.QueryBuilder) => {
    if (!withDisabled) void builder.where({ 't.enabled': true });
    if (category)
      void builder.where((which) =>
        which.where({ 't.category': category }).orWhere({ 'c.parent_code': category }),
      );
    if (title) void builder.whereRaw('strpos(lower(t.title), lower(?)) > 0', [title]);
    // Every word of the search must occur somewhere.
    for (const word of (q ?? '').split(/\s+/).filter(Boolean).slice(0, 8))
      void builder.whereRaw(`strpos(${TEXT}, lower(?)) > 0`, [word]);
  };
  const [count] = await db('typical_cases as t')
    .leftJoin('dispute_categories as c', 'c.code', 't.category')
    .modify(filter)
    .count<{ count: string }[]>('t.id as count');
  const rows = await typicalCases(db)
    .modify(filter)
    .orderBy([
      { column: 't.published_on', order: 'desc', nulls: 'last' },
      { column: 't.id', order: 'desc' },
    ])
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return {
    rows: rows as ListedTypicalCase[],
    pagination: paginate({ page, pageSize }, Number(count?.count ?? 0)),
  };
}
