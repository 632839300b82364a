import type { RoomView } from '@tiaohe/config';
import { OFFICE_HOURS } from '../../room/opening-hours';
import { judgeBooking, type Booking } from './judge-booking';

const room: RoomView = {
  id: 'r',
  name: '一号调解室',
  location: '一楼',
  capacity: 6,
  equipment: [],
  introduction: null,
  openingHours: OFFICE_HOURS,
  closedDates: [],
  state: 'open',
  revision: 1,
};
const at = (text: string) => new Date(`${text}+08:00`);
/** A Monday morning, seen from the Friday before. */
const now = at('2026-11-20T10:00');
const booking: Booking = {
  kind: 'room',
  start: at('2026-11-23T09:00'),
  end: at('2026-11-23T10:00'),
  place: null,
  people: 4,
  room,
};
const judge = (change: Partial<Booking>) => judgeBooking({ ...booking, ...change }, now);

it('takes a room in its hours', () => {
  expect(judge({})).toEqual({ ok: true });
});

it.each<[why: string, change: Partial<Booking>, field: string]>([
  ['an end before its start', { end: at('2026-11-23T08:00') }, 'end'],
  ['no length at all', { end: at('2026-11-23T09:00') }, 'end'],
  ['the past', { start: at('2026-11-20T09:00'), end: at('2026-11-20T11:00') }, 'start'],
  ['more than twelve hours', { end: at('2026-11-23T21:01') }, 'end'],
  ['more people than seats', { people: 7 }, 'roomId'],
  ['no room', { room: null }, 'roomId'],
  ['a visit to nowhere', { kind: 'visit', room: null }, 'place'],
])('refuses %s', (_why, change, field) => {
  expect(judge(change)).toMatchObject({ ok: false, code: 'VALIDATION', field: { field } });
});

it.each<[why: string, change: Partial<Booking>]>([
  ['outside opening hours', { start: at('2026-11-23T18:00'), end: at('2026-11-23T19:00') }],
  ['on a closed date', { room: { ...room, closedDates: ['2026-11-23'] } }],
  ['that is out of use', { room: { ...room, state: 'closed' } }],
])('refuses a room %s', (_why, change) => {
  expect(judge(change)).toEqual({ ok: false, code: 'ROOM_CLOSED' });
});

it('asks no room of an online session, and no hours', () => {
  expect(
    judge({ kind: 'online', room: null, start: at('2026-11-22T20:00'), end: at('2026-11-22T21:00') }),
  ).toEqual({ ok: true });
});
