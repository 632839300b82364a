/**
 * Promises something to the outside world, in the caller's transaction. The relay keeps the promise after commit. A key
 * names the promise: the same key twice is one promise.
 */
import type { Knex } from 'knex';
import { asJson, insertRows } from '../platform/insert-row';
import type { JobKind, JobPayloads } from './job-kinds';

export type Job<K extends JobKind = JobKind> = { kind: K; key: string; payload: JobPayloads[K]; dueAt?: Date };

export async function enqueue<K extends JobKind>({ db, now, jobs }: { db: Knex; now: Date; jobs: Job<K>[] }): Promise<void> {
  if (jobs.length === 0) return;
  const keys = jobs.map(({ key }) => key);
  const known = new Set((await db('outbox_entries').whereIn('key', keys).select('key')).map((row: { key: string }) => row.key));
  const fresh = [...new Map(jobs.filter(({ key }) => !known.has(key)).map((job) => [job.key, job])).values()];
  await insertRows({
    db,
    table: 'outbox_entries',
    now,
    rows: fresh.map(({ kind, key, payload, dueAt = now }) => ({
      kind,
      key,
      payload: asJson(payload),
      state: 'waiting',
      attempts: 0,
      due_at: dueAt,
    })),
  });
}
