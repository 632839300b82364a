import { CASE_EFFECT_CODES } from '@tiaohe/config';
import type { ActionsWith, Effect } from '../lifecycle/context';
import { EFFECTS } from './all-effects';

it('there is one function for every effect that the table names', () => {
  expect(Object.keys(EFFECTS).sort()).toEqual([...CASE_EFFECT_CODES].sort());
});

it('an effect reads the input of the actions that it follows, and the compiler lets it read no other', () => {
  const own: Effect<'suspend'> = ({ input }) => void input.reason;
  const told: Effect<'refuse' | 'terminate'> = (context) =>
    void (context.action === 'refuse' ? context.input.ground : context.input.reason);
  // @ts-expect-error `suspend` takes no survivor
  const others: Effect<'suspend'> = ({ input }) => void input.survivor;
  // @ts-expect-error not told apart: `terminate` has no ground
  const blurred: Effect<'refuse' | 'terminate'> = ({ input }) => void input.ground;
  // @ts-expect-error `stopClock` follows `suspend`, so one that reads the input of `merge` cannot stand for it
  const misplaced: Effect<ActionsWith<'stopClock'>> = ({ input }: { input: { survivor: string } }) =>
    void input.survivor;

  expect([own, told, others, blurred, misplaced].map((effect) => typeof effect)).toEqual(
    Array.from({ length: 5 }, () => 'function'),
  );
});
