/** Marriage, adoption, inheritance: 电子签名法 art. 3 takes these out of electronic signing. */
import { listCategories } from '@tiaohe/config';
import type { Knex } from 'knex';

const STATUTORY = new Set(
  listCategories()
    .filter(({ paperOnly }) => paperOnly)
    .map(({ code }) => code),
);

/** A centre may add to what the statute excludes, never take from it. A child follows its parent. */
export async function isPaperOnly(db: Knex, code: string | null): Promise<boolean> {
  if (!code) return false;
  if (STATUTORY.has(code)) return true;
  const { rows } = await db.raw<{ rows: { code: string; paper_only: boolean | null }[] }>(
    `select p.code, p.paper_only from dispute_categories c
       join dispute_categories p on p.code in (c.code, c.parent_code) where c.code = ?`,
    [code],
  );
  return rows.some((row) => row.paper_only === true || STATUTORY.has(row.code));
}
