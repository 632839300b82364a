/** Begins long work, in the caller's transaction: what it stands for and the promise to do it are one. */
import { JOB_OPEN, jobKindOf, type JobKind } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { insertRow, type Stored } from '../../platform/db/insert-row';
import { newId } from '../../platform/db/new-id';
import { refuse } from '../../platform/http/refusal';
import { enqueue } from '../../platform/outbox/enqueue';
import type { Platform } from '../../platform/platform';
import type { JobRow } from '../../platform/rows/job';
import { askOwner, ownedBy } from './job-owner';
import type { JobInputs, JobOwner } from './job-work';

/** A turn of the job as outbox work. Each time another key: the one before may have been used up already. */
export const promiseTurn = (trx: Knex.Transaction, now: Date, jobId: number): Promise<void> =>
  enqueue({ db: trx, now, jobs: [{ kind: 'job.run', key: `job:${jobId}:${newId()}`, payload: { jobId } }] });

/** Two at once wait for each other here. @throws Refusal JOB_ON_ITS_WAY, naming the other one. */
export async function askAlone(trx: Knex.Transaction, owner: JobOwner, kind: JobKind): Promise<void> {
  if (!jobKindOf(kind).isSingle) return;
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `job:${owner.kind}:${owner.id}:${kind}`,
  ]);
  const other = await trx<JobRow>('jobs')
    .where({ ...ownedBy(owner), kind } as object)
    .whereIn('state', [...JOB_OPEN])
    .first();
  if (other) refuse('JOB_ON_ITS_WAY', { meta: { job: other.document_id } });
}

export async function startJob<K extends JobKind>({
  platform,
  trx,
  actor,
  kind,
  input,
  address,
}: {
  platform: Platform;
  trx: Knex.Transaction;
  actor: Actor;
  kind: K;
  input: JobInputs[K];
  address: string;
}): Promise<Stored<JobRow>> {
  const owner = askOwner(actor);
  const now = platform.clock.now();
  await askAlone(trx, owner, kind);
  const job = await insertRow<JobRow>({
    db: trx,
    table: 'jobs',
    now,
    row: {
      kind,
      state: 'waiting',
      done: 0,
      total: 0,
      runs: 0,
      faults: 0,
      error_count: 0,
      sealed_input: platform.cipher.seal(JSON.stringify(input)),
      acting: owner.kind === 'account' ? (owner.membership?.documentId ?? null) : null,
      ...ownedBy(owner),
    },
  });
  await promiseTurn(trx, now, job.id);
  const subject = { type: 'job', id: job.document_id } as const;
  await recordAudit({
    db: trx,
    now,
    line: { actor, action: 'job.start', subject, detail: { kind }, address },
  });
  return job;
}
