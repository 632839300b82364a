/** The figures at the top of every board, each by the metric dictionary. */
import type { StatisticsAnswers } from '@tiaohe/config';
import type { Knex } from 'knex';
import { atShanghai, shanghaiDay } from '../../../clock/shanghai';
import { OPEN, RATE, SUCCESS, select, within, type Scope } from './scope';

type Overview = StatisticsAnswers['overview'];
type Figures = Omit<Overview, 'asOf' | 'claimed' | 'agreed'> & {
  claimed: string | null;
  agreed: string | null;
};

const DUE_SOON_DAYS = 7;

export async function overview(db: Knex, scope: Scope): Promise<Overview> {
  const [received, accepted, closed] = ['c.received_at', 'c.accepted_at', 'c.closed_at'].map(
    (column) => within(scope, column).sql,
  );
  const place = within({ ...scope, from: null, to: null }, 'c.created_at').sql;
  const today = atShanghai(shanghaiDay(scope.now));
  const soon = new Date(scope.now.getTime() + DUE_SOON_DAYS * 86_400_000);
  const sql = `
    select
      (select count(*)::int from cases c where ${received}) as received,
      (select count(*)::int from cases c where ${accepted}) as accepted,
      (select count(*)::int from cases c where ${place} and c.state in ${OPEN}) as open,
      (select count(*)::int from cases c where ${place} and c.state = 'mediating') as mediating,
      (select count(*)::int from cases c where ${place} and c.received_at >= :today) as today,
      s.closed, s.successes, s.failures, s."successRate", s."averageDays", s.agreed,
      (select avg(r.stars) / 5 from ratings r join cases c on c.id = r.case_id where ${closed})::float as satisfaction,
      (select count(*)::int from cases c where ${place} and c.state in ${OPEN} and c.suspended_at is null and c.due_at < :now) as overdue,
      (select count(*)::int from cases c where ${place} and c.state in ${OPEN} and c.suspended_at is null and c.due_at >= :now and c.due_at < :soon) as "dueSoon",
      (select count(*)::int from rooms where state = 'open') as rooms,
      (select count(distinct m.room_id)::int from mediation_sessions m join cases c on c.id = m.case_id
        where ${scope.rows} and m.state <> 'cancelled' and m.start_at <= :now and m.end_at > :now) as "roomsInUse",
      (select count(*)::int from mediators m left join organisations o on o.id = m.organisation_id
        where m.work_state = 'active' and ${scope.places}) as mediators,
      (select count(*)::int from organisations o where o.state = 'active' and ${scope.places}) as organisations,
      (select coalesce(sum(coalesce(c.people_count, 2)), 0)::int from cases c where ${received}) as people,
      (select sum(c.amount) from cases c where ${received}) as claimed
    from (select count(*)::int as closed, count(*) filter (where c.outcome in ${SUCCESS})::int as successes,
                 count(*) filter (where c.outcome = 'failure')::int as failures, ${RATE} as "successRate",
                 avg(extract(epoch from c.closed_at - coalesce(c.accepted_at, c.received_at)) / 86400)::float as "averageDays",
                 sum(c.agreement_amount) as agreed
            from cases c where ${closed}) s`;
  const [figures] = await select<Figures>(db, sql, { ...within(scope, 'c.id').bindings, today, soon });
  const { claimed, agreed, ...rest } = figures as Figures;
  return {
    ...rest,
    claimed: Number(claimed ?? 0),
    agreed: Number(agreed ?? 0),
    asOf: scope.now.toISOString(),
  };
}
