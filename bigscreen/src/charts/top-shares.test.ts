import { topShares } from './top-shares';

const counts = (...list: number[]) =>
  list.map((count, index) => ({ code: `c${index}`, name: `类${index}`, count }));

it('puts everything beyond the largest into one part and loses nothing', () => {
  const shares = topShares(counts(1, 50, 30, 4, 10, 5), 3);

  expect(shares.map(({ name, count }) => [name, count])).toEqual([
    ['类1', 50],
    ['类2', 30],
    ['类4', 10],
    ['其他', 10],
  ]);
  expect(shares.reduce((sum, { rate }) => sum + rate, 0)).toBeCloseTo(1);
});

it('shows a single one left over by its own name', () => {
  expect(topShares(counts(5, 4, 3, 2), 3).map(({ name }) => name)).toEqual(['类0', '类1', '类2', '类3']);
});

it('has nothing to share in an empty centre', () => {
  expect(topShares(counts(0, 0), 3)).toEqual([]);
});
