/** Who may book for a case: its mediator while mediating, and staff who hold the permission. */
import type { Knex } from 'knex';
import type { RoomView, SessionKind } from '@tiaohe/config';
import { refuse, refuseField } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import type { RoomRow } from '../../../platform/rows/room';
import { vendorsOf } from '../../../platform/vendors/vendors';
import type { OpenedCase } from '../../case/read/open-case';
import { toRoomView } from '../../room/room-view';
import { judgeBooking, type Booking } from './judge-booking';

export function askBooker({ row, hats, permissions }: OpenedCase): void {
  const isPerson = hats.includes('mediator') || hats.includes('staff');
  if (!isPerson || !permissions.has('room.book')) refuse('FORBIDDEN');
  if (row.state !== 'mediating') refuse('ACTION_NOT_AVAILABLE');
}

/** The room's row is locked so that it cannot be closed between this look and the booking. */
export async function findRoom(
  db: Knex,
  documentId: string | null,
): Promise<{ id: number; view: RoomView } | null> {
  if (!documentId) return null;
  const row = await db<RoomRow>('rooms').where({ document_id: documentId }).forShare().first();
  return row ? { id: row.id, view: toRoomView(row) } : null;
}

export function refuseUnfit(booking: Booking, now: Date): void {
  const verdict = judgeBooking(booking, now);
  if (verdict.ok) return;
  if (verdict.code === 'VALIDATION') refuseField(verdict.field.field, verdict.field.message);
  else refuse(verdict.code);
}

/** Everybody still on the case, and its mediators. */
export const peopleOf = ({ parties, mediators }: OpenedCase): number =>
  parties.filter(({ withdrawn_at }) => withdrawn_at === null).length + mediators.length;

/** Said at once, not after the meeting service has been asked in vain. */
export function askMeetings(platform: Platform, kind: SessionKind): void {
  if (kind === 'online' && !vendorsOf(platform.strapi).meetings.configured)
    refuse('NOT_CONFIGURED', { message: '线上会议还没有开通，请改约调解室，或联系管理员' });
}
