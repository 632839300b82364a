/** Takes entries to work on. SKIP LOCKED lets any number of processes take at once. */
import type { Knex } from 'knex';
import { LONG_KINDS, type JobKind, type JobPayloads, type Line } from './job-kinds';

export const INSTANCE_LOCK_CLASS = 727;

export type Entry<K extends JobKind = JobKind> = {
  id: number;
  kind: K;
  key: string;
  payload: JobPayloads[K];
  attempts: number;
};

/** Older than any backlog of Bull's; handing over once more what is still there changes nothing (same job id). */
const QUEUED_TOO_LONG = '5 minutes';
/** Between taking an entry and knowing that it is in work lies one round trip. */
const FORGOTTEN_AFTER = '1 minute';

const GONE = `locked_by <> all (array(select objid::text from pg_locks where locktype = 'advisory' and classid = :lock))`;

/**
 * Takers of entries whose advisory lock is not there at this moment: dead, or on their way back after the database fell.
 * Our own is not asked for: whoever asks lives.
 */
export async function findAbsent({ db, instance }: { db: Knex; instance: number }): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { locked_by: string }[] }>(
    `select distinct locked_by from outbox_entries
      where state in ('running', 'queued') and locked_by <> :instance and ${GONE}`,
    { lock: INSTANCE_LOCK_CLASS, instance: String(instance) },
  );
  return rows.map(({ locked_by }) => locked_by);
}

/**
 * Entries wait again whose taker has died, which Redis has lost, or whose end this process could not write down. Asked once
 * a beat rather than with every claim: there each claim would look at all that were handed over before it.
 *
 * @param dead takers that are known to be dead; one whose lock is back after all keeps its entries
 * @param inWork ids this process is working on at this moment
 */
export async function freeOrphans({
  db,
  instance,
  dead,
  inWork,
}: {
  db: Knex;
  instance: number;
  dead: readonly string[];
  inWork: readonly number[];
}): Promise<void> {
  await db.raw(
    `update outbox_entries set state = 'waiting', locked_by = null, updated_at = now()
      where state in ('running', 'queued') and locked_by is not null and (
        (locked_by = any(:dead::text[]) and ${GONE})
        or (state = 'queued' and updated_at < now() - :tooLong::interval)
        or (state = 'running' and locked_by = :instance and updated_at < now() - :forgotten::interval
            and id <> all (:inWork::int[])))`,
    {
      lock: INSTANCE_LOCK_CLASS,
      instance: String(instance),
      dead: [...dead],
      inWork: [...inWork],
      tooLong: QUEUED_TOO_LONG,
      forgotten: FORGOTTEN_AFTER,
    },
  );
}

type Ask = { db: Knex; instance: number; now: Date; most: number; line: Line };
const DUE = `(select id from outbox_entries
               where state = 'waiting' and due_at <= :now and (kind = any(:longKinds::text[])) = :isLong
               order by due_at, id limit :most for update skip locked)`;
const ofLine = (line: Line) => ({ longKinds: [...LONG_KINDS], isLong: line === 'long' });

/** @param now the product's clock: moving it makes later work due. */
export async function claimDue({ db, instance, now, most, line }: Ask): Promise<Entry[]> {
  const { rows } = await db.raw<{ rows: Entry[] }>(
    `update outbox_entries set state = 'running', locked_by = :instance, attempts = attempts + 1, updated_at = now()
      where id in ${DUE} returning id, kind, key, payload, attempts`,
    { instance: String(instance), now, most, ...ofLine(line) },
  );
  return rows;
}

/** Takes entries that a worker will take from the queue later: only which they are. */
export async function claimForQueue({ db, instance, now, most, line }: Ask): Promise<number[]> {
  const { rows } = await db.raw<{ rows: { id: number }[] }>(
    `update outbox_entries set state = 'queued', locked_by = :instance, updated_at = now()
      where id in ${DUE} returning id`,
    { instance: String(instance), now, most, ...ofLine(line) },
  );
  return rows.map(({ id }) => id);
}

/** The queue did not take them: they wait again. What a worker took all the same is left alone. */
export async function giveBack({ db, ids }: { db: Knex; ids: readonly number[] }): Promise<void> {
  await db('outbox_entries')
    .whereIn('id', [...ids])
    .where({ state: 'queued' })
    .update({ state: 'waiting', locked_by: null, updated_at: db.fn.now() });
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
