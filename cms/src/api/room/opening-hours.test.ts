import { isOpenFor, OFFICE_HOURS, type Openness } from './opening-hours';

const room: Openness = { openingHours: OFFICE_HOURS, closedDates: ['2026-10-01'] };
/** 2026-11-23 is a Monday. */
const open = (from: string, to: string, change: Partial<Openness> = {}) =>
  isOpenFor({ ...room, ...change }, { start: new Date(`${from}+08:00`), end: new Date(`${to}+08:00`) });

it.each<[what: string, from: string, to: string, isOpen: boolean]>([
  ['a whole morning', '2026-11-23T09:00', '2026-11-23T12:00', true],
  ['one minute before opening', '2026-11-23T08:59', '2026-11-23T10:00', false],
  ['one minute after closing', '2026-11-23T11:00', '2026-11-23T12:01', false],
  ['over the noon break', '2026-11-23T11:00', '2026-11-23T14:00', false],
  ['a Sunday', '2026-11-22T09:00', '2026-11-22T10:00', false],
  ['a closed date', '2026-10-01T09:00', '2026-10-01T10:00', false],
  ['across midnight', '2026-11-23T17:00', '2026-11-24T09:30', false],
])('%s', (_what, from, to, isOpen) => {
  expect(open(from, to)).toBe(isOpen);
});

it('takes periods that touch for one', () => {
  const openingHours: Openness['openingHours'] = {
    '1': [
      ['12:00', '18:00'],
      ['09:00', '12:00'],
    ],
  };
  expect(open('2026-11-23T11:00', '2026-11-23T13:00', { openingHours })).toBe(true);
});

it('goes on over midnight where both days are open round the clock', () => {
  const openingHours: Openness['openingHours'] = { '1': [['00:00', '24:00']], '2': [['00:00', '24:00']] };
  expect(open('2026-11-23T22:00', '2026-11-24T02:00', { openingHours })).toBe(true);
});

it('is never open without hours', () => {
  expect(open('2026-11-23T09:00', '2026-11-23T10:00', { openingHours: {} })).toBe(false);
});

it('reads weekdays in Shanghai, not in UTC', () => {
  const openingHours: Openness['openingHours'] = { '1': [['00:00', '06:00']] };
  expect(open('2026-11-23T00:30', '2026-11-23T01:00', { openingHours })).toBe(true);
});
