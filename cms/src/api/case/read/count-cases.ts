/** How many cases a list has. Counting touches every match, so it is done once for all who ask the same. */
import type { CaseState } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Platform } from '../../../platform/platform';
import { shareRead } from '../../../platform/share-read';

export type Condition = { sql: string; bindings: Knex.RawBinding[] };
/** `counted`: the same condition for whoever wants all matches and not the first few, where another way is quicker then. */
export type Where = Condition & { counted?: Condition & { joins: string } };
type Asked = { platform: Platform; where: Where };

export const allOf = (wheres: readonly Where[]): Where => {
  const both = (conditions: readonly Condition[]): Condition => ({
    sql: conditions.map(({ sql }) => sql).join(' and ') || 'true',
    bindings: conditions.flatMap(({ bindings }) => bindings),
  });
  const joins = wheres.map(({ counted }) => counted?.joins ?? '').join(' ');
  return {
    ...both(wheres),
    counted: { ...both(wheres.map((where) => where.counted ?? where)), joins },
  };
};

function count<R>({ platform, where }: Asked, columns: string, rest = ''): Promise<R[]> {
  const { sql, bindings, joins } = where.counted ?? { ...where, joins: '' };
  const text = `select ${columns} from cases c ${joins} where ${sql} ${rest}`;
  const read = async (db: Knex) => (await db.raw<{ rows: R[] }>(text, bindings)).rows;
  return shareRead({ platform, lane: 'counts', key: [text, bindings], work: read });
}

export async function countCases(asked: Asked): Promise<number> {
  const [row] = await count<{ count: number }>(asked, 'count(*)::int as count');
  return row?.count ?? 0;
}

export async function countByState(asked: Asked): Promise<Partial<Record<CaseState, number>>> {
  const rows = await count<{ state: CaseState; count: number }>(
    asked,
    'c.state, count(*)::int as count',
    'group by c.state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
