import type { CalendarView } from '@tiaohe/config';
import { checkBooking, periodOf, toSession, type BookingDraft } from './booking';
import { clockOf, dayBar } from './day-bar';

const calendar = (busy: CalendarView['busy'], more: Partial<CalendarView['room']> = {}): CalendarView => ({
  room: {
    id: 'r1',
    name: '第一调解室',
    location: '',
    capacity: 6,
    equipment: [],
    introduction: null,
    closedDates: [],
    state: 'open',
    openingHours: {
      2: [
        ['09:00', '12:00'],
        ['13:30', '18:00'],
      ],
    },
    ...more,
  },
  busy,
});
const at = (time: string) => `2026-11-24T${time}:00+08:00`;
const words = (view: CalendarView) =>
  dayBar(view, '2026-11-24').map(({ from, to, kind }) => `${clockOf(from)}-${clockOf(to)} ${kind}`);

it('draws a day of free, taken and closed time', () => {
  expect(
    words(
      calendar([
        { start: at('09:30'), end: at('11:00'), mine: false },
        { start: at('14:00'), end: at('15:00'), mine: true },
      ]),
    ),
  ).toEqual([
    '08:00-09:00 closed',
    '09:00-09:30 free',
    '09:30-11:00 busy',
    '11:00-12:00 free',
    '12:00-13:30 closed',
    '13:30-14:00 free',
    '14:00-15:00 mine',
    '15:00-18:00 free',
    '18:00-21:00 closed',
  ]);
});

it('keeps two bookings side by side apart', () => {
  const view = calendar([
    { start: at('09:00'), end: at('10:00'), mine: false },
    { start: at('10:00'), end: at('12:00'), mine: false },
  ]);

  expect(words(view).filter((line) => line.endsWith('busy'))).toEqual([
    '09:00-10:00 busy',
    '10:00-12:00 busy',
  ]);
});

it('shows a closed date and a closed room as closed all day', () => {
  expect(words(calendar([], { closedDates: ['2026-11-24'] }))).toEqual(['08:00-21:00 closed']);
  expect(words(calendar([], { state: 'closed' }))).toEqual(['08:00-21:00 closed']);
});

const draft: BookingDraft = {
  kind: 'room',
  date: '2026-11-25',
  time: '09:00',
  minutes: 90,
  capacity: 4,
  roomId: 'r1',
  place: '',
  topic: ' 核对 ',
};
const NOW = Date.parse('2026-11-24T10:00:00+08:00');

it('books a period of the centre’s zone', () => {
  expect(periodOf(draft)).toEqual({ start: '2026-11-25T09:00:00+08:00', end: '2026-11-25T10:30:00+08:00' });
  expect(toSession(draft)).toEqual({
    kind: 'room',
    start: '2026-11-25T09:00:00+08:00',
    end: '2026-11-25T10:30:00+08:00',
    roomId: 'r1',
    topic: '核对',
  });
});

it.each<[string, Partial<BookingDraft>, string[]]>([
  ['a time that is over', { date: '2026-11-24', time: '09:59' }, ['time']],
  ['an end after midnight', { time: '23:00' }, ['time']],
  ['a room that was not chosen', { roomId: '' }, ['roomId']],
  ['a visit to nowhere', { kind: 'visit' }, ['place']],
  ['nothing wrong with an online meeting', { kind: 'online', roomId: '' }, []],
])('finds %s', (_what, change, fields) => {
  expect(checkBooking({ ...draft, ...change }, NOW).map(({ field }) => field)).toEqual(fields);
});
