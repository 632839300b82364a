/** Calls sessions off: one by a person, or all that lie ahead when a case ends. */
import type { CaseHand } from '../../case/write/in-case';
import { findSession } from '../find-session';
import { decideMeetingWork, meetingJob } from './meeting-job';
import { sayTime } from './say-session';
import { tellSession } from './tell-session';

/** One session. People are told unless its time has passed. */
export async function cancelOne(hand: CaseHand, sessionId: number, reason: string): Promise<void> {
  const { db, now, promise, timeline } = hand;
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
  if (work) promise(meetingJob({ kind: work, sessionId, sequence: session.sequence }));
  timeline({ action: 'cancel-session', text: `取消${sayTime(session)}的调解` });
  if (session.end_at > now) tellSession(hand, 'session-cancelled', session);
}

/** Every booking of a case that has not begun. */
export async function cancelBookingsOf(hand: CaseHand, reason: string): Promise<void> {
  const ahead = await hand
    .db('mediation_sessions')
    .where({ case_id: hand.row.id, state: 'booked' })
    .where('start_at', '>', hand.now)
    .orderBy('start_at')
    .select<{ id: number }[]>('id');
  for (const { id } of ahead) await cancelOne(hand, id, reason);
}
