/**
 * What became of each mediator's cases. All cases are walked for it, so it is done once for all who ask, and in a great
 * centre it is some seconds old; of one mediator alone it is as of now.
 */
import { AGREEMENT_OUTCOMES, OPEN_STATES, type CaseState } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Platform } from '../../platform/platform';
import { shareRead } from '../../platform/share-read';

export type MediatorRecord = {
  open_cases: number;
  total_cases: number;
  closed_cases: number;
  successes: number;
  failures: number;
  by_state: Partial<Record<CaseState, number>>;
};
export type MediatorRecords = ReadonlyMap<number, MediatorRecord>;

export const NO_RECORD: MediatorRecord = {
  open_cases: 0,
  total_cases: 0,
  closed_cases: 0,
  successes: 0,
  failures: 0,
  by_state: {},
};

const SQL = (among: string) => `
  with counted as (
    select cm.mediator_id, c.state, c.outcome, c.closed_at is not null as is_closed, count(*)::int as n,
           sum(count(*)) over (partition by cm.mediator_id, c.state)::int as per_state
      from case_mediators cm join cases c on c.id = cm.case_id
     where cm.state = 'active' and ${among}
     group by cm.mediator_id, c.state, c.outcome, c.closed_at is not null
  )
  select mediator_id, coalesce(sum(n) filter (where state = any(cast(:open as text[]))), 0)::int as open_cases,
         sum(n)::int as total_cases, coalesce(sum(n) filter (where is_closed), 0)::int as closed_cases,
         coalesce(sum(n) filter (where outcome = any(cast(:won as text[]))), 0)::int as successes,
         coalesce(sum(n) filter (where outcome = 'failure'), 0)::int as failures,
         jsonb_object_agg(state, per_state)::json as by_state
    from counted group by mediator_id`;

async function readFrom(db: Knex, only?: number): Promise<MediatorRecords> {
  const { rows } = await db.raw<{ rows: (MediatorRecord & { mediator_id: number })[] }>(
    SQL(only === undefined ? 'cm.mediator_id is not null' : 'cm.mediator_id = :only'),
    {
      open: [...OPEN_STATES],
      won: [...AGREEMENT_OUTCOMES],
      ...(only === undefined ? {} : { only }),
    },
  );
  return new Map(rows.map(({ mediator_id, ...record }) => [mediator_id, record]));
}

export function readRecords(platform: Platform, only?: number): Promise<MediatorRecords> {
  if (only !== undefined) return readFrom(platform.db, only);
  return shareRead({ platform, lane: 'counts', key: 'mediator records', work: (db) => readFrom(db) });
}
