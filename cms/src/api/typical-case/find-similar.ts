/** Library cases like the one at hand: the same category first, then what their texts share (R33a). */
import type { Knex } from 'knex';
import type { CaseRow } from '../../platform/rows/case';
import { bigramsOf } from './bigrams';
import type { ListedTypicalCase } from './typical-case-view';

const MOST = 5;
const LEAST_SHARED = 3;

const SQL = `
  select * from (
    select t.*, c.name as category_name,
           case when t.category = :category then 2
                when c.parent_code = (select coalesce(parent_code, code) from dispute_categories where code = :category)
                  or t.category = (select parent_code from dispute_categories where code = :category) then 1 else 0 end as nearness,
           (select count(*) from unnest(cast(:pairs as text[])) pair
             where strpos(lower(concat_ws(' ', t.title, t.facts, t.focus)), pair) > 0) as shared
      from typical_cases t left join dispute_categories c on c.code = t.category
     where t.enabled) s
   where nearness > 0 or shared >= :least
   order by nearness desc, shared desc, id desc limit :most`;

export async function findSimilar({ db, row }: { db: Knex; row: CaseRow }): Promise<ListedTypicalCase[]> {
  const pairs = bigramsOf([row.title, row.description, row.claims].filter(Boolean).join('。'));
  const bindings = { category: row.category ?? '', pairs, least: LEAST_SHARED, most: MOST };
  const { rows } = await db.raw<{ rows: ListedTypicalCase[] }>(SQL, bindings);
  return rows;
}
