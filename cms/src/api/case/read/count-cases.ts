/**
 * How many cases a list has. Counting touches every match, so it is done once for all who ask the same; where the list
 * itself is heavy it has a connection of its own, and counts on that.
 */
import type { CaseState } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Platform } from '../../../platform/platform';
import { shareRead } from '../../../platform/share-read';

export type Where = { sql: string; bindings: Knex.RawBinding[] };
type Asked = { platform: Platform; where: Where; isHeavy: boolean };

function count<R>({ platform, where, isHeavy }: Asked, columns: string, rest = ''): Promise<R[]> {
  const { sql, bindings } = where;
  const text = `select ${columns} from cases c where ${sql} ${rest}`;
  const read = async (db: Knex) => (await db.raw<{ rows: R[] }>(text, bindings)).rows;
  if (isHeavy) return read(platform.db);
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
