/** Cancels a job, or tries it again: from the step at which it stopped, as long as what it had laid aside is there. */
import { JOB_ENDED_SHORT, JOB_OPEN } from '@tiaohe/config';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { JobRow } from '../../platform/rows/job';
import { findJob } from './find-jobs';
import { askOwner } from './job-owner';
import { askAlone, promiseTurn } from './start-job';

type Change = { platform: Platform; actor: Actor; id: string; address: string };

/** The worker finds out at its next step, or within a second of writing the file. @throws NOT_FOUND, JOB_ENDED */
export const cancelJob = ({ platform, actor, id, address }: Change): Promise<JobRow> =>
  platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const job = await findJob(trx, actor, id);
    const changed = await trx<JobRow>('jobs')
      .where({ id: job.id })
      .whereIn('state', [...JOB_OPEN])
      .update({ state: 'cancelled', ended_at: now, seen_at: now, updated_at: now });
    if (changed === 0) refuse('JOB_ENDED');
    const subject = { type: 'job', id } as const;
    const detail = { kind: job.kind };
    await recordAudit({ db: trx, now, line: { actor, action: 'job.cancel', subject, detail, address } });
    return findJob(trx, actor, id);
  });

/** @throws NOT_FOUND, JOB_ENDED for one that is done or on its way, JOB_ON_ITS_WAY */
export const retryJob = ({ platform, actor, id, address }: Change): Promise<JobRow> =>
  platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const job = await findJob(trx, actor, id);
    await askAlone(trx, askOwner(actor), job.kind);
    const changed = await trx<JobRow>('jobs')
      .where({ id: job.id })
      .whereIn('state', [...JOB_ENDED_SHORT])
      .update({ state: 'waiting', step: null, faults: 0, ended_at: null, seen_at: null, updated_at: now });
    if (changed === 0) refuse('JOB_ENDED');
    await promiseTurn(trx, now, job.id);
    const subject = { type: 'job', id } as const;
    const detail = { kind: job.kind };
    await recordAudit({ db: trx, now, line: { actor, action: 'job.retry', subject, detail, address } });
    return findJob(trx, actor, id);
  });
