/** What a word in a list of cases asks for: numbers, titles, stories and names of people that have it (database/sql/045-search.sql). */
import type { Knex } from 'knex';
import type { Where } from './count-cases';

/** Of a word that fewer cases have, the cases are named; of any other each case that is read is looked at for it. */
const FEW = 5_000;

export async function searchCases({ db, word }: { db: Knex; word: string }): Promise<Where> {
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await db.raw<{ rows: { ids: number[]; categories: string[] }[] }>(
    `select array(select tiaohe_find_cases(?, ?, ?)) as ids,
       array(select code from dispute_categories where name || '纠纷' like ?) as categories`,
    [word, like, FEW + 1, like],
  );
  const { ids = [], categories = [] } = rows[0] ?? {};
  const has: Where =
    ids.length <= FEW
      ? { sql: 'c.id = any(?)', bindings: [ids] }
      : {
          sql: 'exists (select 1 from case_search s where s.case_id = c.id and s.words like lower(?))',
          bindings: [like],
        };
  if (categories.length === 0) return has;
  // Most titles are made from the category when they are shown.
  return {
    sql: `(${has.sql} or c.category = any(?))`,
    bindings: [...has.bindings, categories],
  };
}
