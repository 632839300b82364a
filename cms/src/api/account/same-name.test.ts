import { isSameName } from './same-name';

it.each<[string | null, string | null, boolean]>([
  ['王小明', '王 小明', true],
  ['买买提·艾力', '买买提•艾力', true],
  ['ＡＢＣ公司', 'abc公司', true],
  ['王小明', '王晓明', false],
  ['', '', false],
  [null, '王小明', false],
])('%s and %s are the same name: %s', (a, b, isSame) => {
  expect(isSameName(a, b)).toBe(isSame);
});
