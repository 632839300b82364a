/** Keeps the promise of an online session: makes the meeting, stores its link, tells the people. */
import type { Meeting, MeetingHost } from '@tiaohe/online-meeting';
import { SYSTEM } from '../../../platform/actor';
import type { HandlerResult, JobHandler } from '../../../platform/outbox/handler';
import type { Platform } from '../../../platform/platform';
import type { CaseRow } from '../../../platform/rows/case';
import { inCase } from '../../case/write/in-case';
import { tellSession } from '../book/tell-session';
import { findSession, type ListedSession } from '../find-session';
import { caseOf, subjectOf } from './meeting-subject';

type Ordered = Pick<Meeting, 'meetingId' | 'code' | 'joinUrl'> | { retry: string } | { refused: string };

/** An earlier try may have made the meeting and died before we knew: the service is asked first, meetings are dear. */
async function order({
  meetings,
  session,
  row,
  key,
  attempt,
}: {
  meetings: MeetingHost;
  session: ListedSession;
  row: CaseRow;
  key: string;
  attempt: number;
}): Promise<Ordered> {
  const [subject, start, end] = [subjectOf(row), session.start_at, session.end_at];
  if (attempt > 1) {
    const found = await meetings.findCreated({ subject, start });
    if (found.status === 'found') return found;
    if (found.status === 'unknown') return { retry: 'the service could not say whether the meeting exists' };
  }
  const created = await meetings.create({ key, subject, start, end });
  if (created.status === 'created') return created;
  return created.status === 'retry' ? { retry: created.reason } : { refused: created.reason };
}

async function keep({
  platform,
  session,
  row,
  meeting,
}: {
  platform: Platform;
  session: ListedSession;
  row: CaseRow;
  meeting: Meeting | Pick<Meeting, 'meetingId' | 'code' | 'joinUrl'>;
}): Promise<boolean> {
  return inCase({ platform, actor: SYSTEM, id: row.document_id }, async (hand) => {
    const { db, now } = hand;
    const kept = await db('mediation_sessions')
      .where({ id: session.id, sequence: session.sequence, state: 'booked', kind: 'online' })
      .update({
        meeting_id: meeting.meetingId,
        meeting_code: meeting.code,
        join_url: meeting.joinUrl,
        meeting_state: 'ready',
        updated_at: now,
      });
    const current = await findSession(db, { id: session.id });
    if (kept === 0 || !current) return false;
    tellSession(hand, current.sequence === 1 ? 'session-booked' : 'session-changed', current);
    return true;
  });
}

async function fail({
  platform,
  session,
  row,
  reason,
}: {
  platform: Platform;
  session: ListedSession;
  row: CaseRow;
  reason: string;
}): Promise<HandlerResult> {
  await inCase({ platform, actor: SYSTEM, id: row.document_id }, async ({ db, now, timeline }) => {
    await db('mediation_sessions')
      .where({ id: session.id, sequence: session.sequence })
      .update({ meeting_state: 'failed', updated_at: now });
    timeline({
      action: 'meeting-failed',
      text: '线上会议没有建成，请改约时间或改用调解室',
      visibility: 'staff',
    });
  });
  return { dead: true, reason };
}

export const createMeetingHandler: JobHandler<'meeting.create'> = async ({
  platform,
  vendors,
  payload,
  key,
  attempt,
}) => {
  const session = await findSession(platform.db, { id: payload.sessionId });
  const row = session ? await caseOf(platform.db, session.case_id) : undefined;
  const isStale =
    !session ||
    !row ||
    session.state !== 'booked' ||
    session.kind !== 'online' ||
    session.sequence !== payload.sequence;
  if (isStale || session.meeting_id !== null) return { done: true };

  const meeting = await order({ meetings: vendors.meetings, session, row, key, attempt });
  if ('retry' in meeting) return { done: false, reason: meeting.retry };
  if ('refused' in meeting) return fail({ platform, session, row, reason: meeting.refused });
  if (await keep({ platform, session, row, meeting })) return { done: true, reference: meeting.meetingId };
  // The session was changed or called off while the meeting was being made; nobody will ever ask for this one.
  await vendors.meetings.cancel({ meetingId: meeting.meetingId, reason: '预约已变更' });
  return { done: true };
};
