/** Cancels the meeting of a session that was called off or moved into a room. People were told at once. */
import { enqueue } from '../../../platform/outbox/enqueue';
import type { JobHandler } from '../../../platform/outbox/handler';
import { findSession, type ListedSession } from '../find-session';

const needsMeeting = ({ state, kind }: ListedSession): boolean => state === 'booked' && kind === 'online';

export const cancelMeetingHandler: JobHandler<'meeting.cancel'> = async ({ platform, vendors, payload }) => {
  const session = await findSession(platform.db, { id: payload.sessionId });
  if (!session?.meeting_id || needsMeeting(session)) return { done: true };

  const meetingId = session.meeting_id;
  const cancelled = await vendors.meetings.cancel({
    meetingId,
    reason: session.cancel_reason ?? '预约已变更',
  });
  if (cancelled.status === 'retry') return { done: false, reason: cancelled.reason };
  if (cancelled.status === 'refused') return { dead: true, reason: cancelled.reason };

  const now = platform.clock.now();
  await platform.transaction(async (db) => {
    await db('mediation_sessions').where({ id: session.id }).forUpdate();
    const current = await findSession(db, { id: session.id });
    if (!current) return;
    const isAgain = needsMeeting(current);
    // The recordings of a cancelled session are still found by its meeting, so the id stays with it.
    const change = isAgain
      ? { meeting_id: null, meeting_code: null, join_url: null, meeting_state: 'creating' }
      : { meeting_state: 'cancelled' };
    await db('mediation_sessions')
      .where({ id: session.id })
      .update({ ...change, updated_at: now });
    if (!isAgain) return;
    const { id: sessionId, sequence } = current;
    await enqueue({
      db,
      now,
      jobs: [
        {
          kind: 'meeting.create',
          key: `meeting.create:${sessionId}.${sequence}.again`,
          payload: { sessionId, sequence },
        },
      ],
    });
  });
  return { done: true, reference: meetingId };
};
