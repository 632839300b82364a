import { nextCallTime, type CallHours } from './call-hours';

const hours: CallHours = [
  ['09:00', '12:00'],
  ['14:00', '20:00'],
];
const next = (from: string, holidays: string[] = []) =>
  nextCallTime({ from: new Date(from), hours, isHoliday: (day) => holidays.includes(day) }).toISOString();

it.each([
  ['rings at once inside the hours', '2026-11-24T10:00:00+08:00', '2026-11-24T02:00:00.000Z'],
  ['rings at the very minute that the hours open', '2026-11-24T09:00:00+08:00', '2026-11-24T01:00:00.000Z'],
  [
    'waits for the afternoon at the minute that the morning closes',
    '2026-11-24T12:00:00+08:00',
    '2026-11-24T06:00:00.000Z',
  ],
  ['waits for the next morning after the evening', '2026-11-24T20:00:00+08:00', '2026-11-25T01:00:00.000Z'],
  ['waits for the same morning at night', '2026-11-24T03:00:00+08:00', '2026-11-24T01:00:00.000Z'],
])('%s', (_name, from, expected) => {
  expect(next(from)).toBe(expected);
});

it('skips holidays', () => {
  expect(next('2026-09-30T21:00:00+08:00', ['2026-10-01', '2026-10-02'])).toBe('2026-10-03T01:00:00.000Z');
});
