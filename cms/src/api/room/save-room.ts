/** Adds, changes and removes rooms. A room with bookings ahead is neither closed nor removed: people would stand before a locked door. */
import type { RoomView } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { onRecord } from '../../platform/audit/on-record';
import { asJson, insertRow } from '../../platform/db/insert-row';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { auditedChanges } from '../../platform/revision/audited-changes';
import { weighEdit } from '../../platform/revision/weigh-edit';
import type { RoomRow } from '../../platform/rows/room';
import type { RoomInput } from './room-body';
import { toRoomView } from './room-view';

type Save = { platform: Platform; actor: Actor; address: string };

const columnsOf = ({
  openingHours,
  closedDates,
  equipment,
  sortOrder,
  ...plain
}: Partial<RoomInput>): Partial<RoomRow> => ({
  ...plain,
  ...(openingHours ? { opening_hours: asJson(openingHours) } : {}),
  ...(closedDates ? { closed_dates: asJson(closedDates) } : {}),
  ...(equipment ? { equipment: asJson(equipment) } : {}),
  ...(sortOrder === undefined ? {} : { sort_order: sortOrder }),
});

async function refuseBooked(db: Knex, room: RoomRow, now: Date): Promise<void> {
  const [row] = await db('mediation_sessions')
    .where({ room_id: room.id, state: 'booked' })
    .where('end_at', '>', now)
    .count<{ count: string }[]>('id as count');
  const count = Number(row?.count ?? 0);
  if (count > 0) refuse('IN_USE', { message: `这间调解室还有 ${count} 个未开始的预约，请先改到其他调解室` });
}

export async function addRoom({
  platform,
  actor,
  address,
  input,
}: Save & { input: RoomInput }): Promise<RoomView> {
  return onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const row = await insertRow<RoomRow>({ db, table: 'rooms', now, row: columnsOf(input) });
    audit({ action: 'room.add', subject: { type: 'room', id: row.document_id }, detail: { name: row.name } });
    return toRoomView(row);
  });
}

export async function changeRoom({
  platform,
  actor,
  address,
  id,
  input,
  revision,
}: Save & { id: string; input: Partial<RoomInput>; revision: number }): Promise<RoomView> {
  return onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const before =
      (await db<RoomRow>('rooms').where({ document_id: id }).forUpdate().first()) ?? refuse('NOT_FOUND');
    const subject = { type: 'room', id } as const;
    const held = { ...toRoomView(before), sortOrder: before.sort_order };
    const stored = held.revision;
    const edit = await weighEdit({ db, actor, subject, seen: revision, stored, wanted: input, held });
    if (edit.fields.length === 0) return toRoomView(before);
    if (input.state === 'closed' && before.state === 'open') await refuseBooked(db, before, now);
    await db('rooms')
      .where({ id: before.id })
      .update({ ...columnsOf(input), updated_at: now });
    const after = (await db<RoomRow>('rooms').where({ id: before.id }).first()) ?? refuse('NOT_FOUND');
    audit({
      action: 'room.change',
      subject,
      detail: { revision: edit.revision, changes: auditedChanges({ edit, held, wanted: input }) },
    });
    return toRoomView(after);
  });
}

/** A room that was ever used stays, closed: its sessions name it. */
export async function removeRoom({ platform, actor, address, id }: Save & { id: string }): Promise<void> {
  await onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const room =
      (await db<RoomRow>('rooms').where({ document_id: id }).forUpdate().first()) ?? refuse('NOT_FOUND');
    await refuseBooked(db, room, now);
    const used = await db('mediation_sessions').where({ room_id: room.id }).first('id');
    if (used) refuse('IN_USE', { message: '这间调解室有过调解，不能删除。不再使用请改为“关闭”' });
    await db('rooms').where({ id: room.id }).delete();
    audit({ action: 'room.remove', subject: { type: 'room', id }, detail: { name: room.name } });
  });
}
