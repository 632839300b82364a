/** Rooms: all of them, or those free for the whole of a period (R17). Ranges are half-open: 10–11 and 11–12 do not clash. */
import type { RoomView } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { RoomRow } from '../../platform/rows/room';
import { isOpenFor } from './opening-hours';
import { toRoomView } from './room-view';

const ORDER = [{ column: 'sort_order' }, { column: 'capacity' }, { column: 'id' }];

export async function listRooms({
  db,
  isOpenOnly,
  capacity = 0,
  q,
}: {
  db: Knex;
  isOpenOnly: boolean;
  capacity?: number;
  q?: string;
}): Promise<RoomView[]> {
  const query = db<RoomRow>('rooms').where('capacity', '>=', capacity).orderBy(ORDER);
  if (isOpenOnly) void query.where({ state: 'open' });
  if (q) void query.whereRaw('strpos(lower(name || location), lower(?)) > 0', [q]);
  return (await query).map(toRoomView);
}

export async function findFreeRooms({
  db,
  start,
  end,
  capacity = 0,
}: {
  db: Knex;
  start: Date;
  end: Date;
  capacity?: number;
}): Promise<RoomView[]> {
  const rows = await db<RoomRow>('rooms')
    .where({ state: 'open' })
    .where('capacity', '>=', capacity)
    .whereRaw(
      `not exists (select from mediation_sessions s where s.room_id = rooms.id and s.state <> 'cancelled'
         and tsrange(s.start_at, s.end_at) && tsrange(?::timestamp, ?::timestamp))`,
      [start, end],
    )
    .orderBy(ORDER);
  return rows.map(toRoomView).filter((room) => isOpenFor(room, { start, end }));
}
