/** How cases spread: by category, organisation, mediator, outcome, source. */
import { CASE_SOURCES, OUTCOMES, type StatisticsAnswers } from '@tiaohe/config';
import type { Knex } from 'knex';
import { RATE, SUCCESS, select, within, type Scope } from './scope';

export async function categories(db: Knex, scope: Scope): Promise<StatisticsAnswers['categories']> {
  const { sql, bindings } = within(scope, 'c.received_at');
  return select(
    db,
    `select p.code, p.name, count(*)::int as count
    from cases c join dispute_categories k on k.code = c.category join dispute_categories p on p.code = coalesce(k.parent_code, k.code)
    where ${sql} group by p.code, p.name order by count desc, p.code`,
    bindings,
  );
}

export async function organisations(db: Knex, scope: Scope): Promise<StatisticsAnswers['organisations']> {
  const { sql, bindings } = within(scope, 'c.received_at');
  return select(
    db,
    `select o.document_id as code, o.name, count(*)::int as count,
      count(*) filter (where c.closed_at is not null)::int as closed, ${RATE} as "successRate"
    from cases c join organisations o on o.id = c.organisation_id where ${sql} group by o.id order by count desc, o.id limit 20`,
    bindings,
  );
}

export async function mediators(db: Knex, scope: Scope): Promise<StatisticsAnswers['mediators']> {
  const { sql, bindings } = within(scope, 'c.accepted_at');
  return select(
    db,
    `select m.document_id as code, m.name, count(*)::int as count,
      count(*) filter (where c.outcome in ${SUCCESS})::int as successes, ${RATE} as "successRate"
    from cases c join case_mediators cm on cm.case_id = c.id and cm.state = 'active' and cm.is_lead join mediators m on m.id = cm.mediator_id
    where ${sql} group by m.id order by count desc, m.id limit 20`,
    bindings,
  );
}

const named = (rows: { code: string; count: number }[], names: Record<string, string>) =>
  rows.map(({ code, count }) => ({ code, name: names[code] ?? code, count }));

export async function outcomes(db: Knex, scope: Scope): Promise<StatisticsAnswers['outcomes']> {
  const { sql, bindings } = within(scope, 'c.closed_at');
  return named(
    await select(
      db,
      `select c.outcome as code, count(*)::int as count from cases c where ${sql} and c.outcome is not null group by 1 order by 2 desc`,
      bindings,
    ),
    OUTCOMES,
  );
}

export async function sources(db: Knex, scope: Scope): Promise<StatisticsAnswers['sources']> {
  const { sql, bindings } = within(scope, 'c.received_at');
  return named(
    await select(
      db,
      `select c.source as code, count(*)::int as count from cases c where ${sql} and c.source is not null group by 1 order by 2 desc`,
      bindings,
    ),
    CASE_SOURCES,
  );
}

export async function bubble(db: Knex, scope: Scope): Promise<StatisticsAnswers['bubble']> {
  const { sql, bindings } = within(scope, 'c.received_at');
  return select(
    db,
    `select p.code, p.name, count(*)::int as count, ${RATE} as "successRate", coalesce(sum(c.amount), 0)::float as amount,
      avg(extract(epoch from c.closed_at - coalesce(c.accepted_at, c.received_at)) / 86400)::float as "averageDays"
    from cases c join dispute_categories k on k.code = c.category join dispute_categories p on p.code = coalesce(k.parent_code, k.code)
    where ${sql} group by p.code, p.name order by count desc`,
    bindings,
  );
}
