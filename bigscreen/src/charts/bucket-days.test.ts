import { bucketDays } from './bucket-days';

const days = (first: string, length: number) =>
  Array.from({ length }, (_, index) => ({
    day: new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
    received: 1,
  }));

it('keeps the days of a month', () => {
  expect(bucketDays(days('2026-11-01', 3)).map(({ label }) => label)).toEqual(['11.1', '11.2', '11.3']);
});

it('gathers a year into weeks that begin on Monday', () => {
  const weeks = bucketDays(days('2026-01-01', 365));

  expect(weeks.slice(0, 2).map(({ from, days: inside }) => [from, inside.length])).toEqual([
    ['2025-12-29', 4],
    ['2026-01-05', 7],
  ]);
});

it('gathers several years into months and loses no day', () => {
  const months = bucketDays(days('2024-01-01', 1000));

  expect(months[0]?.label).toBe('2024.01');
  expect(months.reduce((sum, { days: inside }) => sum + inside.length, 0)).toBe(1000);
});
