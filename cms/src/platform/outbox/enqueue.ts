/**
 * Promises something to the outside world, in the caller's transaction. The relay keeps the promise after commit. A key
 * names the promise: the same key twice is one promise.
 */
import type { Knex } from 'knex';
import { asJson, insertNewRows } from '../db/insert-row';
import type { JobKind, JobPayloads } from './job-kinds';

export type Job<K extends JobKind = JobKind> = {
  kind: K;
  key: string;
  payload: JobPayloads[K];
  dueAt?: Date;
};

export async function enqueue<K extends JobKind>({
  db,
  now,
  jobs,
}: {
  db: Knex;
  now: Date;
  jobs: Job<K>[];
}): Promise<void> {
  await insertNewRows({
    db,
    table: 'outbox_entries',
    now,
    unique: 'key',
    rows: jobs.map(({ kind, key, payload, dueAt = now }) => ({
      kind,
      key,
      payload: asJson(payload),
      state: 'waiting',
      attempts: 0,
      due_at: dueAt,
    })),
  });
}
