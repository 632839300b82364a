/** What time brings to jobs: files whose life is over go, and what nobody works on any more says so. */
import { DAY_MS, JOB_ENDED_SHORT, JOB_OPEN } from '@tiaohe/config';
import { eachForItself } from '../../platform/each-for-itself';
import type { Platform } from '../../platform/platform';
import { readSetting } from '../../platform/read-setting';
import type { JobRow } from '../../platform/rows/job';
import { vendorsOf } from '../../platform/vendors/vendors';
import { dropParts } from './save-step';

const STEP = 'sweep-jobs';
const AT_ONCE = 20;
/** A list of one's jobs is no archive; what was done stands in the audit trail. */
const FORGOTTEN_DAYS = 90;

/** The key first: from then on the file is nobody's, whatever becomes of the rest. */
async function dropFiles(platform: Platform, job: JobRow): Promise<void> {
  const { db } = platform;
  const { vault } = vendorsOf(platform.strapi);
  const one = () => db<JobRow>('jobs').where({ id: job.id });
  await one().update({ sealed_key: null });
  for (const key of [job.result_key, job.error_key]) if (key) await vault.remove(key);
  await one().update({ result_key: null, error_key: null, expires_at: null });
}

/** Without its promise in the outbox a job would wait for ever. */
const endStranded = ({ db, clock }: Platform): Promise<unknown> =>
  db.raw(
    `update jobs set state = 'failed', step = '中途停下了，没有做完。可以再试一次', ended_at = :now, updated_at = :now
      where state = any(:open) and not exists (
        select from outbox_entries o
         where o.kind = 'job.run' and o.state in ('waiting', 'queued', 'running')
           and (o.payload ->> 'jobId')::int = jobs.id)`,
    { now: clock.now(), open: [...JOB_OPEN] },
  );

async function forget({ db, clock }: Platform): Promise<void> {
  const before = (days: number) => new Date(clock.now().getTime() - days * DAY_MS);
  const days = await readSetting(db, 'job-result-days');
  const stale = await db<JobRow>('jobs')
    .whereIn('state', [...JOB_ENDED_SHORT])
    .whereNotNull('cursor')
    .andWhere('ended_at', '<', before(days))
    .select('id');
  const ids = stale.map(({ id }) => id);
  await dropParts(db, ids);
  await db('jobs').whereIn('id', ids).update({ cursor: null });
  await db('jobs').whereNull('result_key').andWhere('ended_at', '<', before(FORGOTTEN_DAYS)).delete();
}

export async function sweepJobs(platform: Platform): Promise<void> {
  const { db, clock, troubles } = platform;
  const rows = await db<JobRow>('jobs')
    .where('expires_at', '<=', clock.now())
    .whereNotIn('document_id', troubles.resting(STEP))
    .limit(AT_ONCE);
  await eachForItself({ troubles, step: STEP, rows, work: (job) => dropFiles(platform, job) });
  await endStranded(platform);
  await forget(platform);
}
