/** One's own jobs. Another's is not there. */
import { JOB_OPEN, type JobCounts } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import type { JobRow } from '../../platform/rows/job';
import { askOwner, ownedBy } from './job-owner';

const ownJobs = (db: Knex, actor: Actor) => db<JobRow>('jobs').where(ownedBy(askOwner(actor)) as object);

/** @throws NOT_FOUND */
export const findJob = async (db: Knex, actor: Actor, id: string): Promise<JobRow> =>
  (await ownJobs(db, actor).andWhere({ document_id: id }).first()) ?? refuse('NOT_FOUND');

export async function listJobs({
  db,
  actor,
  page,
  pageSize,
}: {
  db: Knex;
  actor: Actor;
  page: number;
  pageSize: number;
}): Promise<{ jobs: JobRow[]; total: number; counts: JobCounts }> {
  const counted = (await ownJobs(db, actor)
    .select(
      db.raw('count(*)::int as total'),
      db.raw('(count(*) filter (where state = any(?)))::int as open', [[...JOB_OPEN]]),
      db.raw('(count(*) filter (where ended_at is not null and seen_at is null))::int as unseen'),
    )
    .first()) as unknown as { total: number; open: number; unseen: number };
  const jobs = (await ownJobs(db, actor)
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)) as JobRow[];
  const { total, open, unseen } = counted;
  return { jobs, total, counts: { open, unseen } };
}

/** What has ended and is looked at now no longer counts in the badge. */
export const markSeen = async (db: Knex, actor: Actor, now: Date): Promise<void> => {
  await ownJobs(db, actor).whereNotNull('ended_at').whereNull('seen_at').update({ seen_at: now });
};
