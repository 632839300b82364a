import { spanOf } from './period';

it.each([
  ['month', { from: '2027-01-01', to: '2027-01-01' }],
  ['year', { from: '2027-01-01', to: '2027-01-01' }],
  ['all', {}],
] as const)("counts the days of %s in the centre's own time zone", (period, span) => {
  // Half past midnight in Shanghai is still the old year in London.
  expect(spanOf(period, new Date('2026-12-31T16:30:00Z'))).toEqual(span);
});

it('starts a month on its first day', () => {
  expect(spanOf('month', new Date('2026-11-23T01:00:00Z'))).toEqual({ from: '2026-11-01', to: '2026-11-23' });
});
