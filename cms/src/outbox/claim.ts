/** Takes entries to work on. SKIP LOCKED lets any number of processes take at once. */
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

/**
 * Entries whose taker has died (its advisory lock is gone) wait again. Asked once a beat rather than with every claim:
 * there each claim would look at all that were handed over before it.
 */
export async function freeOrphans({ db }: { db: Knex }): Promise<void> {
  await db.raw(
    `update outbox_entries set state = 'waiting', locked_by = null, updated_at = now()
      where state in ('running', 'queued') and locked_by is not null and locked_by <> all (array(
        select objid::text from pg_locks where locktype = 'advisory' and classid = ?))`,
    [INSTANCE_LOCK_CLASS],
  );
}

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
      where id in (select id from outbox_entries where state = 'waiting' and due_at <= :now order by due_at, id limit :most for update skip locked)
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
      where id = :id and state in ('waiting', 'queued')
      returning id, kind, key, payload, attempts`,
    { instance: String(instance), id },
  );
  return rows[0] ?? null;
}
