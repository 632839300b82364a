/** One person calls one session off. After its start that means: nobody came; then it no longer counts as held (R13b). */
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit/record-audit';
import { refuse, refuseField } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { openCase } from '../../case/read/open-case';
import { findSession, type ListedSession } from '../find-session';
import { askBooker } from './ask-booking';
import { cancelOne } from './cancel-bookings';

export async function cancelSession({
  platform,
  actor,
  id,
  reason,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  reason: string | undefined;
  address: string;
}): Promise<ListedSession> {
  const now = platform.clock.now();
  const known = (await findSession(platform.db, { document_id: id })) ?? refuse('NOT_FOUND');
  return platform.transaction(async (db) => {
    const opened = await openCase({ db, actor, id: known.case_document_id, lock: true });
    askBooker(opened);
    const { row } = opened;
    const session = (await findSession(db, { document_id: id })) ?? refuse('NOT_FOUND');
    if (session.state !== 'booked') refuse('ACTION_NOT_AVAILABLE', { message: '这次调解已经取消' });
    if (session.start_at <= now && !reason) refuseField('reason', '已到开始时间，请写明为什么没有开展');
    await cancelOne({ db, now, actor, row, reason: reason ?? '', sessionId: session.id });
    await recordAudit({
      db,
      now,
      line: {
        actor,
        address,
        action: 'session.cancel',
        subject: { type: 'case', id: row.document_id },
        detail: { session: id, reason: reason ?? null, start: session.start_at },
      },
    });
    return (await findSession(db, { id: session.id })) ?? refuse('NOT_FOUND');
  });
}
