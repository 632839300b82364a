/**
 * One turn of a job, as outbox work: some seconds of steps, then the others have their turn. Whoever is killed in between loses the
 * step that was not saved; the next turn goes on from the cursor.
 */
import type { JobKind } from '@tiaohe/config';
import { isLostConnection } from '@tiaohe/database';
import { isBusy, Refusal } from '../../platform/http/refusal';
import { RETRY_AFTER_S } from '../../platform/lanes';
import type { HandlerResult, JobHandler } from '../../platform/outbox/handler';
import type { Platform } from '../../platform/platform';
import type { JobRow } from '../../platform/rows/job';
import { entitledOwner } from './job-owner';
import type { JobWork, JobWorks, Turn } from './job-work';
import { keepResult } from './keep-result';
import { readParts, saveStep, takeJob, writeJob } from './save-step';

const TURN_MS = 5_000;
/** In one process, also where Bull would bring more. */
const AT_ONCE = 2;
/** Before it is tried again after a fault of ours; after the last it has failed. */
const WAITS_MS = [2_000, 10_000, 60_000];
const AWAY_MS = 2_000;

const LOST_RIGHTS = '您已没有这项权限，没有继续';
const OUR_FAULT = '系统出了点问题，没有做完。可以再试一次；还不行请联系管理员';

const again = (retryAfterMs: number, reason: string): HandlerResult => ({
  done: false,
  retryAfterMs,
  reason,
});
const OVER: HandlerResult = { done: true };

const failJob = async (platform: Platform, job: JobRow, step: string): Promise<HandlerResult> => {
  const now = platform.clock.now();
  await writeJob({ db: platform.db, job, now }, { state: 'failed', step, ended_at: now });
  return OVER;
};

async function takeTurn(platform: Platform, job: JobRow, works: JobWorks): Promise<HandlerResult> {
  const owner = await entitledOwner({ platform, job });
  if (!owner) return failJob(platform, job, LOST_RIGHTS);
  const turn: Turn = {
    platform,
    actor: owner,
    input: JSON.parse(platform.cipher.open(job.sealed_input)) as Turn['input'],
    cursor: typeof job.cursor === 'string' ? (JSON.parse(job.cursor) as unknown) : job.cursor,
    parts: () => readParts(platform, job.id),
  };
  const steps = (works[job.kind] as JobWork<JobKind>)(turn);
  try {
    for (const end = performance.now() + TURN_MS; ;) {
      const next = await steps.next();
      if (next.done) {
        await keepResult({ platform, job, owner, made: next.value });
        return OVER;
      }
      if (!(await saveStep({ platform, job, step: next.value }))) return OVER;
      if (performance.now() > end) return again(0, 'goes on');
    }
  } finally {
    await steps.return(undefined as never);
  }
}

/** A refusal is said as it is; a full house and a database that is away are nobody's fault; the rest is ours, and tried again. */
async function afterFault(platform: Platform, job: JobRow, error: unknown): Promise<HandlerResult> {
  if (isBusy(error)) return again(RETRY_AFTER_S * 1_000, 'BUSY');
  if (isLostConnection(error)) return again(AWAY_MS, 'database away');
  if (error instanceof Refusal)
    return failJob(platform, job, error.details.fields?.[0]?.message ?? error.message);
  const reason = error instanceof Error ? error.message : String(error);
  platform.log('error', `Job ${job.document_id} (${job.kind}): ${reason}`);
  const wait = WAITS_MS[job.faults ?? 0];
  if (wait === undefined) return failJob(platform, job, OUR_FAULT);
  const held = { db: platform.db, job, now: platform.clock.now() };
  const isOurs = await writeJob(held, { faults: (job.faults ?? 0) + 1, step: '遇到问题，稍后自动再试' });
  return isOurs ? again(wait, reason) : OVER;
}

export function runJob(works: JobWorks): JobHandler<'job.run'> {
  let inWork = 0;
  return async ({ platform, payload: { jobId } }) => {
    if (inWork >= AT_ONCE) return again(1_000, 'waits for a place');
    inWork += 1;
    try {
      const job = await takeJob(platform, jobId);
      if (!job) return OVER;
      return await takeTurn(platform, job, works).catch((error: unknown) => afterFault(platform, job, error));
    } catch (error) {
      // Patience with the database is not counted: the outbox's own would come to an end in long work.
      if (isLostConnection(error)) return again(AWAY_MS, 'database away');
      throw error;
    } finally {
      inWork -= 1;
    }
  };
}
