/** What the closing of a case asks about its sessions (R13b). */
import type { Knex } from 'knex';

/**
 * A session of this very case that was not cancelled and has begun; under the strict rule a room only. A written
 * exemption by staff stands in for one.
 */
export async function hasHeldSession({
  db,
  caseId,
  now,
  strictRoomRule,
}: {
  db: Knex;
  caseId: number;
  now: Date;
  strictRoomRule: boolean;
}): Promise<boolean> {
  const query = db('mediation_sessions')
    .where({ case_id: caseId })
    .whereNot({ state: 'cancelled' })
    .where('start_at', '<=', now);
  const held = await (strictRoomRule ? query.where({ kind: 'room' }) : query).first('id');
  if (held) return true;
  const row = await db('cases')
    .where({ id: caseId })
    .first<{ session_exemption: string | null } | undefined>('session_exemption');
  return Boolean(row?.session_exemption);
}

/** Somebody still expects to be mediated. */
export async function hasFutureBooking({
  db,
  caseId,
  now,
}: {
  db: Knex;
  caseId: number;
  now: Date;
}): Promise<boolean> {
  const row = await db('mediation_sessions')
    .where({ case_id: caseId, state: 'booked' })
    .where('start_at', '>', now)
    .first('id');
  return row !== undefined;
}
