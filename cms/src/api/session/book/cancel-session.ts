/** One person calls one session off. After its start that means: nobody came; then it no longer counts as held (R13b). */
import type { OnRecord } from '../../../platform/audit/on-record';
import { refuse, refuseField } from '../../../platform/http/refusal';
import { inCase } from '../../case/write/in-case';
import { findSession, type ListedSession } from '../find-session';
import { askBooker } from './ask-booking';
import { cancelOne } from './cancel-bookings';

type Cancel = OnRecord & { id: string; reason: string | undefined };

export const cancelSession = ({ id, reason, ...asked }: Cancel): Promise<ListedSession> =>
  inCase({ ...asked, id, of: 'mediation_sessions' }, async (hand) => {
    const { db, now } = hand;
    askBooker(hand.opened);
    const session = (await findSession(db, { document_id: id })) ?? refuse('NOT_FOUND');
    if (session.state !== 'booked') refuse('ACTION_NOT_AVAILABLE', { message: '这次调解已经取消' });
    if (session.start_at <= now && !reason) refuseField('reason', '已到开始时间，请写明为什么没有开展');
    await cancelOne(hand, session.id, reason ?? '');
    hand.audit({
      action: 'session.cancel',
      detail: { session: id, reason: reason ?? null, start: session.start_at },
    });
    return (await findSession(db, { id: session.id })) ?? refuse('NOT_FOUND');
  });
