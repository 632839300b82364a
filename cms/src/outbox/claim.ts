/**
 * Takes entries to work on. SKIP LOCKED lets any number of processes take at once; an entry whose taker has died (its
 * advisory lock is gone) is free again at once, without waiting for a time-out.
 */
import type { Knex } from 'knex';
import type { JobKind, JobPayloads } from './job-kinds';

export const INSTANCE_LOCK_CLASS = 727;

export type Entry<K extends JobKind = JobKind> = {
  id: number;
  kind: K;
  key: string;
  payload: JobPayloads[K];
  attempts: number;
};

const ORPHANED = `(state in ('running', 'queued') and locked_by is not null and not exists (
  select 1 from pg_locks where locktype = 'advisory' and classid = ${INSTANCE_LOCK_CLASS} and objid::text = locked_by))`;
const DUE = `((state = 'waiting' and due_at <= :now) or ${ORPHANED})`;

/** @param now the product's clock: moving it makes later work due. */
export async function claimDue({
  db,
  instance,
  now,
  most,
  as = 'running',
}: {
  db: Knex;
  instance: number;
  now: Date;
  most: number;
  as?: 'running' | 'queued';
}): Promise<Entry[]> {
  const { rows } = await db.raw<{ rows: Entry[] }>(
    `update outbox_entries set state = :as, locked_by = :instance, attempts = attempts + (case when :as = 'running' then 1 else 0 end), updated_at = now()
      where id in (select id from outbox_entries where ${DUE} order by due_at, id limit :most for update skip locked)
      returning id, kind, key, payload, attempts`,
    { as, instance: String(instance), now, most },
  );
  return rows;
}

/** Takes one entry that the queue handed over; null when another has it or it is done. */
export async function claimOne({
  db,
  instance,
  id,
}: {
  db: Knex;
  instance: number;
  id: number;
}): Promise<Entry | null> {
  const { rows } = await db.raw<{ rows: Entry[] }>(
    `update outbox_entries set state = 'running', locked_by = :instance, attempts = attempts + 1, updated_at = now()
      where id = :id and (state in ('waiting', 'queued') or ${ORPHANED})
      returning id, kind, key, payload, attempts`,
    { instance: String(instance), id },
  );
  return rows[0] ?? null;
}
