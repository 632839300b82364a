import { until } from './until';

const QUICK = { withinMs: 200, everyMs: 1 };

it('an empty list is no arrival, a list with something in it is', async () => {
  const looks: number[][] = [[], [], [7]];
  expect(await until(() => looks.shift(), 'a number', QUICK)).toEqual([7]);
  expect(looks).toEqual([]);
});

it('says what it waited for in vain', async () => {
  await expect(until(() => [], 'a letter', QUICK)).rejects.toThrow('Waited in vain for a letter');
});
