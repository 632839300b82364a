import { createRollCall } from './roll-call';

it('takes for dead only who stayed away longer than a living process needs to come back', () => {
  const at = { ms: 0 };
  const call = createRollCall({ now: () => at.ms });
  expect(call(['killed', 'reconnecting'])).toEqual([]);
  at.ms = 4_999;
  expect(call(['killed', 'reconnecting'])).toEqual([]);
  at.ms = 5_000;
  expect(call(['killed'])).toEqual(['killed']);
  // Away once more, counted from now.
  at.ms = 6_000;
  expect(call(['killed', 'reconnecting'])).toEqual(['killed']);
});
