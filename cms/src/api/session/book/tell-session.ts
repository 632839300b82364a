/** Tells the people of a case about a booking, a change or a cancellation; each occasion is told once. */
import type { CaseHand } from '../../case/write/in-case';
import { roomOf, type ListedSession } from '../find-session';
import { sayPlace, sayTime } from './say-session';

export type SessionNews = 'session-booked' | 'session-changed' | 'session-cancelled';

export const tellSession = ({ tell }: CaseHand, event: SessionNews, session: ListedSession): void =>
  tell({
    event,
    words: { time: sayTime(session), place: sayPlace({ ...session, room: roomOf(session) }) },
    occasion: `s${session.id}.${session.sequence}`,
  });
