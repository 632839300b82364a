/** How cases run through time: days, hours, stock, and where they stand in their life. */
import { atShanghai, DAY_MS, shanghaiDay, type StatisticsAnswers } from '@tiaohe/config';
import type { Knex } from 'knex';
import { SUCCESS, dayOf, select, within, type Scope } from './scope';

const DEFAULT_DAYS = 30;
const MOST_DAYS = 400;

/** First and last day of a series: what was asked for, at most 400 days, else the last 30. */
function span({ from, to, now }: Scope): { first: Date; last: Date } {
  const last = to && to < now ? new Date(to.getTime() - DAY_MS) : atShanghai(shanghaiDay(now));
  const wanted = from ?? new Date(last.getTime() - (DEFAULT_DAYS - 1) * DAY_MS);
  return { first: new Date(Math.max(wanted.getTime(), last.getTime() - MOST_DAYS * DAY_MS)), last };
}

const days = `generate_series(date_trunc('day', cast(:first as timestamp) + interval '8 hours'), date_trunc('day', cast(:last as timestamp) + interval '8 hours'), interval '1 day') d(day)`;

export async function trend(db: Knex, scope: Scope): Promise<StatisticsAnswers['trend']> {
  const { first, last } = span(scope);
  const place = within({ ...scope, from: null, to: null }, 'c.id');
  const count = (column: string) =>
    `select ${dayOf(column)} as day, count(*)::int as n from cases c where ${place.sql} and ${column} >= :first and ${column} < cast(:last as timestamp) + interval '1 day' group by 1`;
  return select(
    db,
    `select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(r.n, 0) as received, coalesce(e.n, 0) as closed from ${days}
    left join (${count('c.received_at')}) r on r.day = to_char(d.day, 'YYYY-MM-DD')
    left join (${count('c.closed_at')}) e on e.day = to_char(d.day, 'YYYY-MM-DD') order by 1`,
    { ...place.bindings, first, last },
  );
}

export async function backlog(db: Knex, scope: Scope): Promise<StatisticsAnswers['backlog']> {
  const { first, last } = span(scope);
  const place = within({ ...scope, from: null, to: null }, 'c.received_at');
  return select(
    db,
    // What came and went on each day is summed once; the days then add up, beginning with all that was before the first.
    `with moves as (
      select day, sum(step) as step from (
        select date_trunc('day', c.received_at + interval '8 hours') as day, count(*) as step from cases c where ${place.sql} group by 1
        union all select date_trunc('day', c.ended_at + interval '8 hours'), -count(*) from cases c where ${place.sql} and c.ended_at is not null group by 1) s
      group by day),
    first as (select date_trunc('day', cast(:first as timestamp) + interval '8 hours') as day)
    select to_char(d.day, 'YYYY-MM-DD') as day,
      (coalesce((select sum(m.step) from moves m, first where m.day < first.day), 0) + coalesce(sum(m.step) over (order by d.day), 0))::int as open
    from ${days} left join moves m on m.day = d.day order by 1`,
    { ...place.bindings, first, last },
  );
}

export async function hours(db: Knex, scope: Scope): Promise<StatisticsAnswers['hours']> {
  const { sql, bindings } = within(scope, 'c.received_at');
  const local = `c.received_at + interval '8 hours'`;
  return select(
    db,
    `select extract(isodow from ${local})::int as weekday, extract(hour from ${local})::int as hour, count(*)::int as count from cases c where ${sql} group by 1, 2 order by 1, 2`,
    bindings,
  );
}

export async function funnel(db: Knex, scope: Scope): Promise<StatisticsAnswers['funnel']> {
  const { sql, bindings } = within(scope, 'c.received_at');
  const [row] = await select<Record<string, number>>(
    db,
    `select count(*)::int as applied, count(*) filter (where c.accepted_at is not null)::int as accepted,
      count(*) filter (where c.assigned_at is not null)::int as assigned, count(*) filter (where c.closed_at is not null)::int as closed,
      count(*) filter (where c.outcome in ${SUCCESS} and c.closed_at is not null)::int as success, count(*) filter (where c.archived_at is not null)::int as archived from cases c where ${sql}`,
    bindings,
  );
  const stages = {
    applied: '申请',
    accepted: '立案',
    assigned: '分配',
    closed: '办结',
    success: '调解成功',
    archived: '归档',
  };
  return Object.entries(stages).map(([code, name]) => ({ code, name, count: row?.[code] ?? 0 }));
}

/** Carried over + received − success − failure − terminated = balance: it adds up by construction of its last bar. */
export async function waterfall(db: Knex, scope: Scope): Promise<StatisticsAnswers['waterfall']> {
  const from = scope.from ?? new Date(0);
  const to = scope.to ?? new Date(scope.now.getTime() + DAY_MS);
  const place = within({ ...scope, from: null, to: null }, 'c.received_at');
  const [row] = await select<Record<'carried' | 'received' | 'success' | 'failure' | 'terminated', number>>(
    db,
    `
    select count(*) filter (where c.received_at < :from and (c.ended_at is null or c.ended_at >= :from))::int as carried,
           count(*) filter (where c.received_at >= :from and c.received_at < :to)::int as received,
           count(*) filter (where c.ended_at >= :from and c.ended_at < :to and c.outcome in ${SUCCESS} and c.closed_at is not null)::int as success,
           count(*) filter (where c.ended_at >= :from and c.ended_at < :to and c.outcome = 'failure' and c.closed_at is not null)::int as failure,
           count(*) filter (where c.ended_at >= :from and c.ended_at < :to and not (c.closed_at is not null and c.outcome in ('success','success-confirmation','partial','failure')))::int as terminated
      from cases c where ${place.sql}`,
    { ...place.bindings, from, to },
  );
  const { carried = 0, received = 0, success = 0, failure = 0, terminated = 0 } = row ?? {};
  const balance = carried + received - success - failure - terminated;
  const bars = {
    carried: ['上期结转', carried],
    received: ['新收', received],
    success: ['调解成功', success],
    failure: ['调解不成', failure],
    terminated: ['终止撤回', terminated],
    balance: ['结余', balance],
  } as const;
  return Object.entries(bars).map(([code, [name, count]]) => ({
    code: code as keyof typeof bars,
    name,
    count,
  }));
}
