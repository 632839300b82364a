import { sayDays } from './week';

const open = (...days: number[]) =>
  Object.fromEntries(days.map((day) => [String(day), [['09:00', '17:00']] as [string, string][]]));

it.each([
  ['每天', [1, 2, 3, 4, 5, 6, 7]],
  ['周一至周五', [1, 2, 3, 4, 5]],
  ['周一至周三、周五、周日', [1, 2, 3, 5, 7]],
  ['周六、周日', [6, 7]],
  ['—', []],
])('says %s', (words, days) => {
  expect(sayDays({ ...open(...days), '8': [] })).toBe(words);
});
