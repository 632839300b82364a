import { PAIR_LIMIT, lockedFor } from './lock-rules';

const now = new Date('2026-11-24T09:00:00Z');
const minutesAgo = (...minutes: number[]): Date[] =>
  minutes.map((minute) => new Date(now.getTime() - minute * 60_000));

it.each<[why: string, failures: Date[], seconds: number]>([
  ['four failures lock nothing', minutesAgo(1, 2, 3, 4), 0],
  [
    'five within a quarter of an hour lock for half an hour from the last',
    minutesAgo(1, 2, 3, 4, 5),
    29 * 60,
  ],
  ['five spread over more than a quarter lock nothing', minutesAgo(0, 2, 3, 4, 16), 0],
  ['the lock ends by itself', minutesAgo(30, 31, 32, 33, 34), 0],
])('%s', (_why, failures, seconds) => {
  expect(lockedFor({ failures, limit: PAIR_LIMIT, now })).toBe(seconds);
});
