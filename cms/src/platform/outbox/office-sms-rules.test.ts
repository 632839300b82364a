import { officeSmsDue } from './office-sms-rules';

const now = new Date('2026-11-24T09:00:00Z');
const hoursAgo = (...hours: number[]): Date[] =>
  hours.map((hour) => new Date(now.getTime() - hour * 3_600_000));

it.each<[why: string, times: Date[], hours: number]>([
  ['the first message goes at once', [], 0],
  ['the fifth of a day goes at once', hoursAgo(1, 2, 3, 4), 0],
  ['the sixth waits until the first is a day old', hoursAgo(1, 2, 3, 4, 20), 4],
  ['the seventh waits behind the sixth', hoursAgo(-4, 1, 2, 3, 4, 20), 20],
  ['messages over a day old do not count', hoursAgo(25, 26, 27, 28, 29), 0],
])('%s', (_why, times, hours) => {
  expect(officeSmsDue({ times, now })).toEqual(new Date(now.getTime() + hours * 3_600_000));
});
