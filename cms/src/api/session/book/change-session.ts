/** Moves a booking to another time, room or kind. What has begun can no longer be moved. */
import type { OnRecord } from '../../../platform/audit/on-record';
import { refuse } from '../../../platform/http/refusal';
import { auditedChanges } from '../../../platform/revision/audited-changes';
import { weighEdit } from '../../../platform/revision/weigh-edit';
import { inCase } from '../../case/write/in-case';
import { findSession, roomOf, type ListedSession } from '../find-session';
import { askBooker, askMeetings, findRoom, peopleOf, refuseUnfit } from './ask-booking';
import { decideMeetingWork, meetingJob } from './meeting-job';
import { sayPlace, sayTime } from './say-session';
import type { SessionChange } from './session-body';
import { tellSession } from './tell-session';

type Change = OnRecord & {
  id: string;
  input: SessionChange;
  /** Of the booking as it was seen: the sequence that its invitations and meeting jobs count by. */
  revision?: number;
};

const said = ({ kind, start, end, place, topic, roomId }: SessionChange) => ({
  kind,
  start: start?.toISOString(),
  end: end?.toISOString(),
  place,
  topic,
  roomId,
});
const stood = (row: ListedSession) => ({
  kind: row.kind,
  start: row.start_at.toISOString(),
  end: row.end_at.toISOString(),
  place: row.place,
  topic: row.topic,
  roomId: row.room_document_id,
});

/** The overlap of a changed booking surfaces as the constraint's error, which reads as ROOM_TAKEN. */
export const changeSession = ({ id, input, revision, ...asked }: Change): Promise<ListedSession> =>
  inCase({ ...asked, id, of: 'mediation_sessions' }, async (hand) => {
    const { platform, actor, db, now, opened } = hand;
    askBooker(opened);
    const before = (await findSession(db, { document_id: id })) ?? refuse('NOT_FOUND');
    if (before.state !== 'booked' || before.start_at <= now)
      refuse('ACTION_NOT_AVAILABLE', { message: '这次调解已经开始或已取消，不能再改' });

    const subject = { type: 'case', id: opened.row.document_id } as const;
    const [wanted, held] = [said(input), stood(before)];
    const edit = await weighEdit({
      db,
      actor,
      subject,
      part: { session: id },
      seen: revision,
      stored: before.sequence,
      wanted,
      held,
    });

    const kind = input.kind ?? before.kind;
    const [start, end] = [input.start ?? before.start_at, input.end ?? before.end_at];
    askMeetings(platform, kind);
    const room = kind === 'room' ? await findRoom(db, input.roomId ?? before.room_document_id) : null;
    const place = kind === 'visit' ? (input.place ?? before.place) || null : null;
    refuseUnfit(
      { kind, start, end, place, people: input.people ?? peopleOf(opened), room: room?.view ?? null },
      now,
    );

    const work = decideMeetingWork({
      before: { kind: before.kind, isCancelled: false },
      after: { kind, isCancelled: false },
      hasMeeting: before.meeting_id !== null,
    });
    const sequence = before.sequence + 1;
    await db('mediation_sessions')
      .where({ id: before.id })
      .update({
        kind,
        place,
        start_at: start,
        end_at: end,
        sequence,
        updated_at: now,
        room_id: room?.id ?? null,
        topic: input.topic === undefined ? before.topic : input.topic,
        meeting_state:
          kind === 'online' ? (work === 'meeting.create' ? 'creating' : before.meeting_state) : null,
      });
    const session = (await findSession(db, { id: before.id })) ?? refuse('NOT_FOUND');
    const text = `调解改为${sayTime(session)}，${sayPlace({ ...session, room: roomOf(session) })}`;
    hand.timeline({ action: 'change-session', text });
    hand.audit({
      action: 'session.change',
      detail: {
        session: id,
        revision: sequence,
        start,
        end,
        changes: auditedChanges({ edit, held, wanted }),
      },
    });
    if (work) hand.promise(meetingJob({ kind: work, sessionId: session.id, sequence }));
    if (kind !== 'online') tellSession(hand, 'session-changed', session);
    return session;
  });
