/** When a room is taken. Bookings of others show that they are, and nothing of whose they are (R16). */
import { type CalendarView, DAY_MS } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { refuse, refuseField } from '../../platform/http/refusal';
import type { RoomRow } from '../../platform/rows/room';
import { toRoomView } from './room-view';

type Busy = { start_at: Date; end_at: Date; mine: boolean | null };
const LONGEST_MS = 62 * DAY_MS;

const SQL = `
  select s.start_at, s.end_at,
         (s.booked_by_account_id = ? or s.booked_by_staff = ? or exists (
            select from case_mediators cm join mediators m on m.id = cm.mediator_id
             where cm.case_id = s.case_id and cm.state = 'active' and m.account_id = ?)) as mine
    from mediation_sessions s
   where s.room_id = ? and s.state <> 'cancelled' and tsrange(s.start_at, s.end_at) && tsrange(?::timestamp, ?::timestamp)
   order by s.start_at`;

export async function readCalendar({
  db,
  actor,
  id,
  from,
  to,
}: {
  db: Knex;
  actor: Actor;
  id: string;
  from: Date;
  to: Date;
}): Promise<CalendarView> {
  if (to <= from) refuseField('to', '结束日期要晚于开始日期');
  if (to.getTime() - from.getTime() > LONGEST_MS) refuseField('to', '一次最多查看两个月');
  const room = (await db<RoomRow>('rooms').where({ document_id: id }).first()) ?? refuse('NOT_FOUND');
  const [account, staff] = [
    actor.kind === 'account' ? actor.id : null,
    actor.kind === 'staff' ? actor.id : null,
  ];
  const { rows } = await db.raw<{ rows: Busy[] }>(SQL, [account, staff, account, room.id, from, to]);
  const busy = rows.map(({ start_at, end_at, mine }) => ({
    start: start_at.toISOString(),
    end: end_at.toISOString(),
    mine: mine === true,
  }));
  return { room: toRoomView(room), busy };
}
