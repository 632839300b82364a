/** Moves the meeting of a session that was moved, then tells the people. */
import { SYSTEM } from '../../../platform/actor';
import type { JobHandler } from '../../../platform/outbox/handler';
import { inCase } from '../../case/write/in-case';
import { tellSession } from '../book/tell-session';
import { findSession } from '../find-session';
import { caseOf, subjectOf } from './meeting-subject';

export const changeMeetingHandler: JobHandler<'meeting.change'> = async ({ platform, vendors, payload }) => {
  const session = await findSession(platform.db, { id: payload.sessionId });
  const row = session ? await caseOf(platform.db, session.case_id) : undefined;
  const isStale =
    !session ||
    !row ||
    session.state !== 'booked' ||
    session.kind !== 'online' ||
    session.sequence !== payload.sequence;
  if (isStale || session.meeting_id === null) return { done: true };

  const { meeting_id: meetingId, start_at: start, end_at: end } = session;
  const changed = await vendors.meetings.change({ meetingId, subject: subjectOf(row), start, end });
  if (changed.status === 'retry') return { done: false, reason: changed.reason };
  if (changed.status === 'refused') {
    await platform
      .db('mediation_sessions')
      .where({ id: session.id, sequence: session.sequence })
      .update({ meeting_state: 'failed', updated_at: platform.clock.now() });
    return { dead: true, reason: changed.reason };
  }
  await inCase({ platform, actor: SYSTEM, id: row.document_id }, async (hand) => {
    const { db, now } = hand;
    await db('mediation_sessions')
      .where({ id: session.id, sequence: session.sequence })
      .update({ meeting_state: 'ready', updated_at: now });
    tellSession(hand, 'session-changed', session);
  });
  return { done: true, reference: meetingId };
};
