/** Marriage, adoption, inheritance: 电子签名法 art. 3 takes these out of electronic signing. */
import { listCategories } from '@tiaohe/config';
import type { Knex } from 'knex';
import { readJson } from '../../platform/db/read-json';

const STATUTORY = new Set(
  listCategories()
    .filter(({ paperOnly }) => paperOnly)
    .map(({ code }) => code),
);

/** A category and its parent, as the centre keeps them. */
export type CategoryLine = { code: string; paper_only: boolean | null };

/** The line of the category of `cases as c`, as JSON. */
export const CATEGORY_LINE_SQL = `
  select jsonb_agg(jsonb_build_object('code', kp.code, 'paper_only', kp.paper_only)) from dispute_categories kc
    join dispute_categories kp on kp.code in (kc.code, kc.parent_code) where kc.code = c.category`;

/** A centre may add to what the statute excludes, never take from it. A child follows its parent. */
export const isPaperOnlyBy = (code: string | null, line: readonly CategoryLine[]): boolean =>
  code !== null &&
  (STATUTORY.has(code) || line.some((one) => one.paper_only === true || STATUTORY.has(one.code)));

export async function isPaperOnly(db: Knex, code: string | null): Promise<boolean> {
  if (!code) return false;
  if (STATUTORY.has(code)) return true;
  const { rows } = await db.raw<{ rows: { line: unknown }[] }>(
    `select (${CATEGORY_LINE_SQL}) as line from (select ?::text as category) c`,
    [code],
  );
  return isPaperOnlyBy(code, readJson<CategoryLine[]>(rows[0]?.line, []));
}
