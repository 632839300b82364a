/** Books a session. The database alone decides who gets a room: of two who ask at once one wins (R17a). */
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit/record-audit';
import { newId } from '../../../platform/db/new-id';
import { refuse } from '../../../platform/http/refusal';
import { enqueue } from '../../../platform/outbox/enqueue';
import type { Platform } from '../../../platform/platform';
import type { SessionRow } from '../../../platform/rows/session';
import { openCase } from '../../case/read/open-case';
import { addTimeline } from '../../timeline-entry/add-timeline';
import { findSession, roomOf, type ListedSession } from '../find-session';
import { askBooker, askMeetings, findRoom, peopleOf, refuseUnfit } from './ask-booking';
import { sayPlace, sayTime } from './say-session';
import type { SessionInput } from './session-body';
import { tellSession } from './tell-session';

type Book = { platform: Platform; actor: Actor; caseId: string; input: SessionInput; address: string };

/** `on conflict do nothing` rather than catching the error: no deadlocks when many want one slot, and the transaction lives on. */
async function insertBooking({
  db,
  now,
  row,
}: {
  db: Knex;
  now: Date;
  row: Partial<SessionRow>;
}): Promise<SessionRow> {
  const stamp = { document_id: newId(), created_at: now, updated_at: now, published_at: now, locale: null };
  const [stored] = (await db('mediation_sessions')
    .insert({ ...stamp, ...row })
    .onConflict()
    .ignore()
    .returning('*')) as SessionRow[];
  return stored ?? refuse('ROOM_TAKEN');
}

export async function bookSession({ platform, actor, caseId, input, address }: Book): Promise<ListedSession> {
  const now = platform.clock.now();
  return platform.transaction(async (db) => {
    const opened = await openCase({ db, actor, id: caseId, lock: true });
    askBooker(opened);
    const { row } = opened;
    const { kind, start, end } = input;
    askMeetings(platform, kind);
    const room = kind === 'room' ? await findRoom(db, input.roomId ?? null) : null;
    const place = kind === 'visit' ? input.place || null : null;
    refuseUnfit(
      { kind, start, end, place, people: input.people ?? peopleOf(opened), room: room?.view ?? null },
      now,
    );

    const stored = await insertBooking({
      db,
      now,
      row: {
        case_id: row.id,
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
      },
    });
    const session = (await findSession(db, { id: stored.id })) ?? refuse('NOT_FOUND');
    const text = `预约${sayTime(session)}在${sayPlace({ ...session, room: roomOf(session) })}调解`;
    await addTimeline({
      db,
      now,
      actor,
      line: { caseId: row.id, revision: row.revision, action: 'book-session', text },
    });
    await recordAudit({
      db,
      now,
      line: {
        actor,
        address,
        action: 'session.book',
        subject: { type: 'case', id: row.document_id },
        detail: { session: session.document_id, kind, room: input.roomId ?? null, start, end },
      },
    });
    if (kind === 'online') {
      // People are told when the meeting exists and has a link.
      const payload = { sessionId: session.id, sequence: session.sequence };
      await enqueue({
        db,
        now,
        jobs: [{ kind: 'meeting.create', key: `meeting.create:${session.id}.${session.sequence}`, payload }],
      });
    } else await tellSession({ db, now, actor, row, session, event: 'session-booked' });
    return session;
  });
}
