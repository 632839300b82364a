import fc from 'fast-check';
import { inPieces } from './in-pieces';

it('leaves few entries alone and cuts many into no more pieces than allowed', () => {
  expect(inPieces([], 64)).toEqual([]);
  expect(inPieces([7], 64)).toEqual([[7]]);
  expect(inPieces([1, 2, 3, 4, 5], 2)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

it('keeps each entry once and in order, whatever the sizes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 80 }), (list, most) => {
      const pieces = inPieces(list, most);
      expect(pieces.flat()).toEqual(list);
      expect(pieces.length).toBeLessThanOrEqual(most);
      expect(pieces.every(({ length }) => length > 0)).toBe(true);
    }),
  );
});
