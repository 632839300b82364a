/** Tells the people of a case about a booking, a change or a cancellation; each occasion is told once. */
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import type { CaseRow } from '../../../platform/rows/case';
import { categoryName } from '../../category/category-name';
import { notify } from '../../notice/send/notify';
import { roomOf, type ListedSession } from '../find-session';
import { sayPlace, sayTime } from './say-session';

export type SessionNews = 'session-booked' | 'session-changed' | 'session-cancelled';

export async function tellSession({
  db,
  now,
  actor,
  row,
  session,
  event,
}: {
  db: Knex;
  now: Date;
  actor: Actor;
  row: CaseRow;
  session: ListedSession;
  event: SessionNews;
}): Promise<void> {
  await notify({
    db,
    now,
    actor,
    event,
    row,
    categoryName: await categoryName(db, row.category),
    words: { time: sayTime(session), place: sayPlace({ ...session, room: roomOf(session) }) },
    occasion: `s${session.id}.${session.sequence}`,
  });
}
