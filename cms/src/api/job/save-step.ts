/** What a turn writes. Only the newest taker of a job that still runs may write; whoever is told `false` stops. */
import { JOB_OPEN } from '@tiaohe/config';
import type { Knex } from 'knex';
import { asJson, insertRow } from '../../platform/db/insert-row';
import type { Platform } from '../../platform/platform';
import type { JobRow } from '../../platform/rows/job';
import type { JobPartRow } from '../../platform/rows/job-part';
import type { Step } from './job-work';

/** A new turn: those who had it before may no longer write. @returns null when it has ended meanwhile. */
export async function takeJob(platform: Platform, id: number): Promise<JobRow | null> {
  const now = platform.clock.now();
  const { rows } = await platform.db.raw<{ rows: JobRow[] }>(
    `update jobs set state = 'running', runs = coalesce(runs, 0) + 1, started_at = coalesce(started_at, :now), updated_at = :now
      where id = :id and state = any(:open) returning *`,
    { id, now, open: [...JOB_OPEN] },
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

/** Rolls back what a worker wrote that was cancelled, or overtaken by another. */
class NoLongerOurs extends Error {}

type Saving = { platform: Platform; job: JobRow; step: Step };

async function layAside(
  { platform, job, part }: Omit<Saving, 'step'> & { part: readonly unknown[] },
  trx: Knex,
) {
  const last = await trx<JobPartRow>('job_parts').where({ job_id: job.id }).orderBy('number', 'desc').first();
  const number = (last?.number ?? 0) + 1;
  const sealed_rows = platform.cipher.seal(JSON.stringify(part));
  const row: Partial<JobPartRow> = { job_id: job.id, number, sealed_rows };
  await insertRow({ db: trx, table: 'job_parts', now: platform.clock.now(), row });
}

/** The row itself comes last, so that whoever cancels does not wait for what is being laid aside. @returns whether it was still ours. */
export async function saveStep({ platform, job, step }: Saving): Promise<boolean> {
  const { part, all, done, cursor } = step;
  try {
    await platform.transaction(async (trx) => {
      if (part) await layAside({ platform, job, part }, trx);
      const change = { step: step.step, done, total: all, cursor: asJson(cursor), faults: 0 };
      const isOurs = await writeJob({ db: trx, job, now: platform.clock.now() }, change);
      if (!isOurs) throw new NoLongerOurs();
    });
    return true;
  } catch (error) {
    if (error instanceof NoLongerOurs) return false;
    throw error;
  }
}

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
