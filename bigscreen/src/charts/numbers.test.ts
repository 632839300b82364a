import { money, percent, short } from './numbers';

it.each([
  [0, '0', '元'],
  [123_400, '1,234', '元'],
  [1_234_500_00, '123.5', '万元'],
  [4_567_800_000_00, '45.68', '亿元'],
  [12_345_678_00, '1,235', '万元'],
])('writes %d fen as %s %s', (fen, text, unit) => {
  expect(money(fen)).toEqual({ text, unit });
});

it('writes an unknown rate as a dash, never as zero', () => {
  expect([percent(null), percent(0), percent(0.8654)]).toEqual(['—', '0.0%', '86.5%']);
});

it('keeps the numbers of an axis short', () => {
  expect([short(950), short(10_000), short(25_600)]).toEqual(['950', '1万', '2.6万']);
});
