/** Books a session. The database alone decides who gets a room: of two who ask at once one wins (R17a). */
import type { OnRecord } from '../../../platform/audit/on-record';
import { stamped } from '../../../platform/db/insert-row';
import { refuse } from '../../../platform/http/refusal';
import type { SessionRow } from '../../../platform/rows/session';
import { inCase, type CaseHand } from '../../case/write/in-case';
import { findSession, roomOf, type ListedSession } from '../find-session';
import { askBooker, askMeetings, findRoom, peopleOf, refuseUnfit } from './ask-booking';
import { meetingJob } from './meeting-job';
import { sayPlace, sayTime } from './say-session';
import type { SessionInput } from './session-body';
import { tellSession } from './tell-session';

type Book = OnRecord & { caseId: string; input: SessionInput };

/** `on conflict do nothing` rather than catching the error: no deadlocks when many want one slot, and the transaction lives on. */
async function insertBooking({ db, now }: CaseHand, row: Partial<SessionRow>): Promise<SessionRow> {
  const [stored] = (await db('mediation_sessions')
    .insert(stamped(now, [row]))
    .onConflict()
    .ignore()
    .returning('*')) as SessionRow[];
  return stored ?? refuse('ROOM_TAKEN');
}

export const bookSession = ({ caseId, input, ...asked }: Book): Promise<ListedSession> =>
  inCase({ ...asked, id: caseId }, async (hand) => {
    const { platform, actor, db, now, opened } = hand;
    askBooker(opened);
    const { kind, start, end } = input;
    askMeetings(platform, kind);
    const room = kind === 'room' ? await findRoom(db, input.roomId ?? null) : null;
    const place = kind === 'visit' ? input.place || null : null;
    refuseUnfit(
      { kind, start, end, place, people: input.people ?? peopleOf(opened), room: room?.view ?? null },
      now,
    );

    const stored = await insertBooking(hand, {
      case_id: hand.row.id,
      kind,
      room_id: room?.id ?? null,
      place,
      start_at: start,
      end_at: end,
      topic: input.topic || null,
      state: 'booked',
      booked_by_account_id: actor.kind === 'account' ? actor.id : null,
      booked_by_staff: actor.kind === 'staff' ? actor.id : null,
      booked_by_name: actor.name,
      meeting_state: kind === 'online' ? 'creating' : null,
      sequence: 1,
    });
    const session = (await findSession(db, { id: stored.id })) ?? refuse('NOT_FOUND');
    const text = `预约${sayTime(session)}在${sayPlace({ ...session, room: roomOf(session) })}调解`;
    hand.timeline({ action: 'book-session', text });
    hand.audit({
      action: 'session.book',
      detail: { session: session.document_id, kind, room: input.roomId ?? null, start, end },
    });
    // Of a meeting people are told when it exists and has a link.
    if (kind === 'online')
      hand.promise(meetingJob({ kind: 'meeting.create', sessionId: session.id, sequence: session.sequence }));
    else tellSession(hand, 'session-booked', session);
    return session;
  });
