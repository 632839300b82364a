/** Counts one happening in several rooms at once (an address, its neighbourhood, the centre), each with so many an hour. */
import type { Knex } from 'knex';
import { tooMany } from '../../access/attempts/begin-attempt';
import { insertRow } from '../../platform/db/insert-row';
import { waitForRoom } from './sms-code-rules';

export type Room = {
  kind: string;
  /** Whom it is about, in a form that tells nothing. */
  subject: string;
  most: number;
  /** What one can do in place of waiting. */
  otherWay?: string;
};

const TABLE = 'sign_in_failures';
const HOUR = 3_600_000;

/** How many happened in a room within the last hour. */
export async function timesIn({
  db,
  now,
  room: { kind, subject },
}: {
  db: Knex;
  now: Date;
  room: Pick<Room, 'kind' | 'subject'>;
}): Promise<Date[]> {
  const rows = await db<{ at: Date }>(TABLE)
    .where({ kind, subject } as object)
    .andWhere('at', '>', new Date(now.getTime() - HOUR))
    .select('at');
  return rows.map(({ at }) => new Date(at));
}

/**
 * Held until the transaction ends, so that a hundred at once stand in line. Rooms are given from the narrowest to the widest:
 * everybody locks in that order.
 *
 * @returns how many each room held before. @throws Refusal TOO_MANY_REQUESTS when one is full; then none has counted.
 */
export async function takeRooms({
  trx,
  now,
  rooms,
}: {
  trx: Knex.Transaction;
  now: Date;
  rooms: readonly Room[];
}): Promise<number[]> {
  const held: number[] = [];
  for (const room of rooms) {
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${room.kind}:${room.subject}`]);
    const times = await timesIn({ db: trx, now, room });
    const wait = waitForRoom({ times, most: room.most, now });
    if (wait > 0) tooMany(Math.ceil(wait / 1_000), room.otherWay);
    held.push(times.length);
  }
  for (const { kind, subject } of rooms)
    await insertRow({ db: trx, table: TABLE, now, row: { kind, subject, at: now } });
  return held;
}
