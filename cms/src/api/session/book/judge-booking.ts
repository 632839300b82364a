/** Decides whether a booking is possible, apart from the clash that only the database can see. */
import { DAY_MS, type FieldError, type RoomView, type SessionKind } from '@tiaohe/config';
import { isOpenFor } from '../../room/opening-hours';

export type Booking = {
  kind: SessionKind;
  start: Date;
  end: Date;
  place: string | null;
  people: number;
  /** The room that was asked for; null when none was named or it does not exist. */
  room: RoomView | null;
};
export type Verdict =
  { ok: true } | { ok: false; code: 'ROOM_CLOSED' } | { ok: false; code: 'VALIDATION'; field: FieldError };

const LONGEST_MS = 12 * 3_600_000;
const FARTHEST_MS = 366 * DAY_MS;
/** A session of a few minutes is a slip of the finger. */
const SHORTEST_MS = 10 * 60_000;

const wrong = (field: string, message: string): Verdict => ({
  ok: false,
  code: 'VALIDATION',
  field: { field, message },
});

export function judgeBooking({ kind, start, end, place, people, room }: Booking, now: Date): Verdict {
  const length = end.getTime() - start.getTime();
  if (length <= 0) return wrong('end', '结束时间要晚于开始时间');
  if (start <= now) return wrong('start', '不能预约已经过去的时间');
  if (length > LONGEST_MS) return wrong('end', '一次调解最长 12 小时，请分次预约');
  if (length < SHORTEST_MS) return wrong('end', '一次调解至少 10 分钟');
  if (start.getTime() - now.getTime() > FARTHEST_MS) return wrong('start', '最多提前一年预约');
  if (kind === 'visit' && !place) return wrong('place', '请填写调解地点');
  if (kind !== 'room') return { ok: true };
  if (!room) return wrong('roomId', '请选择调解室');
  if (people > room.capacity)
    return wrong('roomId', `这间调解室最多容纳 ${room.capacity} 人，预计有 ${people} 人，请换一间`);
  if (room.state !== 'open' || !isOpenFor(room, { start, end })) return { ok: false, code: 'ROOM_CLOSED' };
  return { ok: true };
}
