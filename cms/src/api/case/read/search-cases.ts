/** What a word in a list of cases asks for: numbers, titles, stories and names of people that have it (database/sql/045-search.sql). */
import type { Knex } from 'knex';
import type { Condition, Where } from './count-cases';

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
          // One walk through both tables: beside an `or`, PostgreSQL would look up the words case by case.
          counted: {
            joins: 'left join case_search s on s.case_id = c.id',
            sql: 's.words like lower(?)',
            bindings: [like],
          },
        };
  if (categories.length === 0) return has;
  // Most titles are made from the category when they are shown.
  const either = <C extends Condition>(condition: C): C => ({
    ...condition,
    sql: `(${condition.sql} or c.category = any(?))`,
    bindings: [...condition.bindings, categories],
  });
  return { ...either(has), ...(has.counted && { counted: either(has.counted) }) };
}
