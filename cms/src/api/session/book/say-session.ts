/** A session in the words of messages: when and where. */
import { sayMoment, type SessionKind, shanghaiDay, shanghaiTime } from '@tiaohe/config';

type Said = {
  kind: SessionKind;
  start_at: Date;
  end_at: Date;
  place: string | null;
  meeting_code: string | null;
  room: { name: string; location: string } | null;
};

export function sayTime({ start_at, end_at }: Pick<Said, 'start_at' | 'end_at'>): string {
  const end = shanghaiDay(start_at) === shanghaiDay(end_at) ? shanghaiTime(end_at) : sayMoment(end_at);
  return `${sayMoment(start_at)}至${end}`;
}

export function sayPlace({ kind, place, room, meeting_code }: Omit<Said, 'start_at' | 'end_at'>): string {
  if (kind === 'online') return meeting_code ? `线上会议（会议号${meeting_code}）` : '线上会议';
  if (kind === 'room' && room) return `${room.name}（${room.location}）`;
  return place ?? '';
}
