import { backoff } from './backoff';

it('doubles its patience up to half a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((attempt) => backoff(attempt, 0.5))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
});

it('spreads a try over a quarter to either side', () => {
  expect([backoff(3, 0), backoff(3, 1)]).toEqual([3_000, 5_000]);
});
