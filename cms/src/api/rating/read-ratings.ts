/** Ratings as the rated mediator reads them: names only of those who gave them. */
import { maskName, PARTY_SIDES, type PartySide, type RatingsView, type RatingView } from '@tiaohe/config';
import type { Knex } from 'knex';
import { readJson } from '../../platform/db/read-json';

export type RatedRow = {
  id: number;
  document_id: string;
  case_id: number;
  party_id: number;
  mediator_id: number;
  stars: number;
  aspects: unknown;
  comment: string | null;
  at: Date;
  is_anonymous: boolean | null;
};
type WithParty = RatedRow & { side: PartySide | null; party_name: string | null };

export function toRatingView(row: WithParty): RatingView {
  const side = row.side ? PARTY_SIDES[row.side] : '当事人';
  return {
    id: row.document_id,
    stars: row.stars,
    aspects: readJson<Record<string, number>>(row.aspects, {}),
    comment: row.comment,
    by: row.is_anonymous === false && row.party_name ? `${side}${maskName(row.party_name)}` : `一位${side}`,
    at: row.at.toISOString(),
  };
}

const SUMMARY = `
  select count(*)::int as count, round(avg(stars), 1)::float8 as average,
         (select json_object_agg(key, mean) from (
            select a.key, round(avg(a.value::numeric), 1)::float8 as mean
              from ratings r cross join lateral jsonb_each_text(coalesce(nullif(r.aspects, 'null'::jsonb), '{}'::jsonb)) a
             where r.mediator_id = :id group by a.key) by_aspect) as aspects
    from ratings where mediator_id = :id`;

export async function readRatings({
  db,
  mediatorId,
  paging,
}: {
  db: Knex;
  mediatorId: number;
  paging: { page: number; pageSize: number };
}): Promise<RatingsView> {
  const { rows } = await db.raw<{
    rows: { count: number; average: number | null; aspects: Record<string, number> | null }[];
  }>(SUMMARY, { id: mediatorId });
  const items = await db('ratings as r')
    .leftJoin('parties as p', 'p.id', 'r.party_id')
    .where({ 'r.mediator_id': mediatorId })
    .orderBy('r.at', 'desc')
    .limit(paging.pageSize)
    .offset((paging.page - 1) * paging.pageSize)
    .select<WithParty[]>('r.*', 'p.side', 'p.name as party_name');
  const { count = 0, average = null, aspects = null } = rows[0] ?? {};
  return { average, count, aspects: aspects ?? {}, items: items.map(toRatingView) };
}
