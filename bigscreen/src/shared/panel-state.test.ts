import { hasNoCount, panelState } from './panel-state';

const state = (answer: { count: number }[] | undefined, failure?: string) =>
  panelState({ answer, failure, isEmpty: hasNoCount });

it('waits, fails, is empty or shows', () => {
  expect([
    state(undefined),
    state(undefined, '网络不通'),
    state([{ count: 0 }]),
    state([]),
    state([{ count: 2 }]),
  ]).toEqual(['loading', 'failed', 'empty', 'empty', 'ready']);
});

it('keeps showing what it has when a later read fails', () => {
  expect(state([{ count: 2 }], '网络不通')).toBe('ready');
});
