import { guardCell } from './guard-cell';

it.each([
  ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ['+1', `'+1`],
  ['-2', `'-2`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `'\t=1`],
  ['王=五', '王=五'],
  ['', ''],
])('writes %j as %j, so that no spreadsheet runs it', (given, written) => {
  expect(guardCell(given)).toBe(written);
});
