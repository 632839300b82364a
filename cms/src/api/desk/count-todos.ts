/** How much of each kind of work waits for one person, in one query: only cases that their permission reaches. */
import { OPEN_STATES, type TodoView } from '@tiaohe/config';
import type { Knex } from 'knex';
import { caseRows } from '../../access/row-scope';
import type { Actor } from '../../platform/actor';
import type { Platform } from '../../platform/platform';
import { shareRead } from '../../platform/share-read';
import { OPEN } from '../statistics/views/scope';
import { TODOS } from './todos';

const OVERDUE = { key: 'overdue', label: '已超期', hint: '超过调解期限的案件', filter: { overdue: '1' } };

const FIRMS = {
  key: 'firms',
  label: '待核验企业',
  hint: '对照营业执照核验注册信息',
  filter: { kind: 'enterprise', verification: 'pending', state: 'active' },
};

async function waitingFirms(db: Knex): Promise<number> {
  const found = await db('enterprises as e')
    .join('up_users as u', 'u.id', 'e.account_id')
    .where({ 'e.verification': 'pending' })
    .whereRaw('u.blocked is not true')
    .count('* as count')
    .first();
  return Number(found?.['count'] ?? 0);
}

export async function countTodos({
  platform,
  actor,
  now,
}: {
  platform: Platform;
  actor: Actor;
  now: Date;
}): Promise<TodoView[]> {
  const mine = TODOS.filter(({ permissions }) => permissions.some((word) => actor.permissions.has(word)));
  const columns = mine.map(({ key, states, permissions }) => {
    const reached = permissions.map((permission) => caseRows(actor, permission)).join(' or ');
    const among = states.map((state) => `'${state}'`).join(',');
    return `count(*) filter (where c.state in (${among}) and (${reached}))::int as "${key}"`;
  });
  const overdue = `count(*) filter (where c.state in ${OPEN} and c.suspended_at is null and c.due_at < ?)::int as overdue`;
  const states = [...new Set([...mine.flatMap(({ states }) => states), ...OPEN_STATES])];
  const sql = `select ${[...columns, overdue].join(', ')} from cases c where c.state = any(?) and ${caseRows(actor, 'case.read')}`;
  // The text names the reach: it is counted once for whoever of the same reach asks at the same time.
  const counts = await shareRead({
    platform,
    lane: 'counts',
    key: sql,
    work: async (db) => (await db.raw<{ rows: Record<string, number>[] }>(sql, [now, states])).rows[0],
  });
  const count = (key: string): number => counts?.[key] ?? 0;
  const todos = mine.map(({ key, label, hint, states }) => ({
    key,
    label,
    hint,
    count: count(key),
    filter: { state: states.join(',') },
  }));
  const firms = actor.permissions.has('account.manage')
    ? [{ ...FIRMS, count: await waitingFirms(platform.db) }]
    : [];
  return [...todos, ...firms, { ...OVERDUE, count: count('overdue') }];
}
