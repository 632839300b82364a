import { isEnoughInk, lengthOf } from './ink';

const line = (...points: [number, number][]) => points.map(([x, y]) => ({ x, y }));

it('measures a stroke along its way', () => {
  expect(lengthOf(line([0, 0], [3, 4], [3, 14]))).toBe(15);
});

it.each([
  ['nothing', [], false],
  ['a dot', [line([5, 5], [6, 5])], false],
  [
    'a finger that rested and trembled',
    [line(...Array.from({ length: 200 }, (_, index): [number, number] => [index % 2, 5]))],
    false,
  ],
  ['one short dash', [line([0, 0], [60, 0])], false],
  ['two strokes of a name', [line([0, 0], [60, 0]), line([30, -20], [30, 60])], true],
] as const)('takes %s for a name or not', (_what, strokes, isName) => {
  expect(isEnoughInk(strokes)).toBe(isName);
});
