/** Calls sessions off: one by a person, or all that lie ahead when a case ends. */
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { enqueue } from '../../../platform/outbox/enqueue';
import type { Platform } from '../../../platform/platform';
import type { CaseRow } from '../../../platform/rows/case';
import { addTimeline } from '../../timeline-entry/add-timeline';
import { findSession } from '../find-session';
import { decideMeetingWork, meetingJob } from './meeting-job';
import { sayTime } from './say-session';
import { tellSession } from './tell-session';

export type CancelBookings = {
  platform: Platform;
  db: Knex;
  now: Date;
  actor: Actor;
  row: CaseRow;
  reason: string;
};

/** One session, in the caller's transaction. People are told unless its time has passed. */
export async function cancelOne({
  db,
  now,
  actor,
  row,
  reason,
  sessionId,
}: Omit<CancelBookings, 'platform'> & { sessionId: number }): Promise<void> {
  const changed = await db('mediation_sessions')
    .where({ id: sessionId, state: 'booked' })
    .update({ state: 'cancelled', cancel_reason: reason, sequence: db.raw('sequence + 1'), updated_at: now });
  const session = await findSession(db, { id: sessionId });
  if (changed === 0 || !session) return;
  const work = decideMeetingWork({
    before: { kind: session.kind, isCancelled: false },
    after: { kind: session.kind, isCancelled: true },
    hasMeeting: session.meeting_id !== null,
  });
  if (work)
    await enqueue({ db, now, jobs: [meetingJob({ kind: work, sessionId, sequence: session.sequence })] });
  await addTimeline({
    db,
    now,
    actor,
    line: {
      caseId: row.id,
      revision: row.revision,
      action: 'cancel-session',
      text: `取消${sayTime(session)}的调解`,
    },
  });
  if (session.end_at > now) await tellSession({ db, now, actor, row, session, event: 'session-cancelled' });
}

/** Every booking of a case that has not begun. */
export async function cancelBookingsOf({ db, now, actor, row, reason }: CancelBookings): Promise<void> {
  const ahead = await db('mediation_sessions')
    .where({ case_id: row.id, state: 'booked' })
    .where('start_at', '>', now)
    .orderBy('start_at')
    .select('id');
  for (const { id } of ahead as { id: number }[])
    await cancelOne({ db, now, actor, row, reason, sessionId: id });
}
