import { waterfallSteps } from './waterfall-steps';

const row = (code: Parameters<typeof waterfallSteps>[0][number]['code'], count: number) => ({
  code,
  name: code,
  count,
});
const ROWS = [
  row('carried', 40),
  row('received', 100),
  row('success', 80),
  row('failure', 9),
  row('terminated', 6),
  row('balance', 45),
];

it('carries each level to the next step and stands both ends on the ground', () => {
  expect(waterfallSteps(ROWS).map(({ from, to }) => [from, to])).toEqual([
    [0, 40],
    [40, 140],
    [140, 60],
    [60, 51],
    [51, 45],
    [0, 45],
  ]);
});

it('reads what leaves the same with and without its minus', () => {
  const signed = ROWS.map((each) =>
    ['success', 'failure', 'terminated'].includes(each.code) ? { ...each, count: -each.count } : each,
  );

  expect(waterfallSteps(signed)).toEqual(waterfallSteps(ROWS));
});
