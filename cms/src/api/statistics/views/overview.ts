/** The figures at the top of every board, each by the metric dictionary. */
import { atShanghai, DAY_MS, shanghaiDay, type StatisticsAnswers } from '@tiaohe/config';
import type { Knex } from 'knex';
import { OPEN, SUCCESS, rateOf, select, within, type Scope } from './scope';

type Overview = StatisticsAnswers['overview'];
type Figures = Omit<Overview, 'asOf' | 'claimed' | 'agreed'> & {
  claimed: string | null;
  agreed: string | null;
};

const DUE_SOON_DAYS = 7;

export async function overview(db: Knex, scope: Scope): Promise<Overview> {
  const [received, accepted, closed] = ['c.received_at', 'c.accepted_at', 'c.closed_at'].map((column) => {
    const parts = [`${column} is not null`];
    if (scope.from) parts.push(`${column} >= :from`);
    if (scope.to) parts.push(`${column} < :to`);
    return parts.join(' and ');
  });
  const place = within({ ...scope, from: null, to: null }, 'c.id').sql;
  const today = atShanghai(shanghaiDay(scope.now));
  const soon = new Date(scope.now.getTime() + DUE_SOON_DAYS * DAY_MS);
  const onClosed = (figure: string) => `${figure} filter (where ${closed})`;
  // All cases are walked once, whatever is counted of them.
  const sql = `
    select s.*,
      (select avg(r.stars) / 5 from ratings r join cases c on c.id = r.case_id where ${place} and ${closed})::float as satisfaction,
      (select count(*)::int from rooms where state = 'open') as rooms,
      (select count(distinct m.room_id)::int from mediation_sessions m join cases c on c.id = m.case_id
        where ${scope.rows} and m.state <> 'cancelled' and m.start_at <= :now and m.end_at > :now) as "roomsInUse",
      (select count(*)::int from mediators m left join organisations o on o.id = m.organisation_id
        where m.work_state = 'active' and ${scope.places}) as mediators,
      (select count(*)::int from organisations o where o.state = 'active' and ${scope.places}) as organisations
    from (
      select
        count(*) filter (where ${received})::int as received,
        count(*) filter (where ${accepted})::int as accepted,
        count(*) filter (where c.state in ${OPEN})::int as open,
        count(*) filter (where c.state = 'mediating')::int as mediating,
        count(*) filter (where c.received_at >= :today)::int as today,
        ${onClosed('count(*)')}::int as closed,
        count(*) filter (where ${closed} and c.outcome in ${SUCCESS})::int as successes,
        count(*) filter (where ${closed} and c.outcome = 'failure')::int as failures,
        ${onClosed('avg(extract(epoch from c.closed_at - coalesce(c.accepted_at, c.received_at)) / 86400)')}::float as "averageDays",
        ${rateOf(closed ?? 'true')} as "successRate",
        ${onClosed('sum(c.agreement_amount)')} as agreed,
        count(*) filter (where c.state in ${OPEN} and c.suspended_at is null and c.due_at < :now)::int as overdue,
        count(*) filter (where c.state in ${OPEN} and c.suspended_at is null and c.due_at >= :now and c.due_at < :soon)::int as "dueSoon",
        coalesce(sum(coalesce(c.people_count, 2)) filter (where ${received}), 0)::int as people,
        sum(c.amount) filter (where ${received}) as claimed
      from cases c where ${place}) s`;
  const [figures] = await select<Figures>(db, sql, { ...within(scope, 'c.id').bindings, today, soon });
  const { claimed, agreed, ...rest } = figures as Figures;
  return {
    ...rest,
    claimed: Number(claimed ?? 0),
    agreed: Number(agreed ?? 0),
    asOf: scope.now.toISOString(),
  };
}
