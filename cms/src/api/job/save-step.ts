/** What a turn writes. Only the newest taker of a job that still runs may write; whoever is told `false` stops. */
import type { Knex } from 'knex';
import { asJson, insertRow } from '../../platform/db/insert-row';
import type { Platform } from '../../platform/platform';
import type { JobPartRow, JobRow } from '../../platform/rows/job';
import type { Step } from './job-work';

/** A new turn: those who had it before may no longer write. @returns null when it has ended meanwhile. */
export async function takeJob(platform: Platform, id: number): Promise<JobRow | null> {
  const now = platform.clock.now();
  const { rows } = await platform.db.raw<{ rows: JobRow[] }>(
    `update jobs set state = 'running', runs = coalesce(runs, 0) + 1, started_at = coalesce(started_at, :now), updated_at = :now
      where id = :id and state in ('waiting', 'running') returning *`,
    { id, now },
  );
  return rows[0] ?? null;
}

type Held = { db: Knex; job: JobRow; now: Date };
/** Compare and set. @returns whether it was still ours. */
export const writeJob = async (
  { db, job: { id, runs }, now }: Held,
  change: Partial<JobRow>,
): Promise<boolean> =>
  (await db<JobRow>('jobs')
    .where({ id, runs, state: 'running' } as object)
    .update({ ...change, updated_at: now } as object)) === 1;

export const saveStep = ({
  platform,
  job,
  step: { step, done, all, cursor, part },
}: {
  platform: Platform;
  job: JobRow;
  step: Step;
}): Promise<boolean> =>
  platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const change = { step, done, total: all, cursor: asJson(cursor), faults: 0 };
    if (!(await writeJob({ db: trx, job, now }, change))) return false;
    if (!part) return true;
    const last = await trx<JobPartRow>('job_parts')
      .where({ job_id: job.id })
      .orderBy('number', 'desc')
      .first();
    const number = (last?.number ?? 0) + 1;
    const sealed_rows = platform.cipher.seal(JSON.stringify(part));
    const row: Partial<JobPartRow> = { job_id: job.id, number, sealed_rows };
    await insertRow({ db: trx, table: 'job_parts', now, row });
    return true;
  });

/** What the steps laid aside, in order; one part is in memory at a time. */
export async function* readParts(platform: Platform, jobId: number): AsyncGenerator<unknown[]> {
  for (let number = 0; ;) {
    const part = await platform
      .db<JobPartRow>('job_parts')
      .where({ job_id: jobId })
      .andWhere('number', '>', number)
      .orderBy('number')
      .first();
    if (!part) return;
    number = part.number;
    yield JSON.parse(platform.cipher.open(part.sealed_rows)) as unknown[];
  }
}

export const dropParts = async (db: Knex, jobIds: readonly number[]): Promise<void> => {
  await db('job_parts')
    .whereIn('job_id', [...jobIds])
    .delete();
};
