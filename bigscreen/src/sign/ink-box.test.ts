import { inkBox } from './ink-box';

const drawing = (width: number, height: number, ...inked: [number, number][]) => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (const [x, y] of inked) data[(y * width + x) * 4 + 3] = 255;
  return { data, width, height };
};

it('finds what was drawn and leaves air around it', () => {
  expect(inkBox(drawing(20, 10, [5, 4], [9, 6]), 2)).toEqual({ left: 3, top: 2, width: 9, height: 7 });
});

it('keeps to the paper', () => {
  expect(inkBox(drawing(20, 10, [0, 0], [19, 9]), 5)).toEqual({ left: 0, top: 0, width: 20, height: 10 });
});

it('finds nothing on an empty pad', () => {
  expect(inkBox(drawing(4, 4), 1)).toBeNull();
});
