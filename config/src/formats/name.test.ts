import { isFirmName, isPersonName, tidyName } from './name';

it.each([
  '王小明',
  '欧阳娜娜',
  '阿卜杜拉·买买提',
  '𠮷田',
  '𬱖',
  '王〇',
  '佐々木',
  'がぎ'.normalize('NFD'),
  'Anne-Marie O’Neil',
  "D'Angelo",
  'J. R. Smith',
  'Martin Luther King, Jr.',
  'Nguyễn Văn A'.normalize('NFD'),
  'Зоя Космодемьянская',
  '王'.repeat(60),
])('takes %s for a person’s name', (name) => {
  expect([isPersonName(name), isFirmName(name)]).toEqual([true, true]);
});

it.each([
  ['markup', '张三<img src=x onerror=alert(1)>'],
  ['a script', '<script>'],
  ['an entity', '张三&lt;'],
  ['a numeral', '张三1'],
  ['a telephone', '13812345678'],
  ['a line break', '张\n三'],
  ['a control character', '张\u0007三'],
  ['a zero-width space', '张\u200b三'],
  ['a bidi mark', '张\u202e三'],
  ['a formula', '=1+1'],
  ['a placeholder of a document', '{{name}}'],
  ['an emoji', '张三😀'],
  ['a mark alone', '\u0301'],
  ['two marks in a row', '张··三'],
  ['a mark in front', '·张三'],
  ['a space behind', '张三 '],
  ['nothing', ''],
  ['a book', '王'.repeat(61)],
])('takes %s for no person’s name', (_what, name) => {
  expect(isPersonName(name)).toBe(false);
});

it.each([
  '云岭（上海）商贸有限公司',
  '滨河商贸(集团)有限公司',
  '7-11便利店',
  'Müller & Söhne GmbH',
  '《调解》杂志社',
  '城东街道人民调解委员会',
  '3#调解室',
  '调解室 2、3',
  'A/S Mærsk',
  '中国·杭州“好邻居”服务社',
  '云'.repeat(100),
])('takes %s for a firm’s name', (name) => {
  expect(isFirmName(name)).toBe(true);
});

it.each([
  ['markup', '云岭<b>公司</b>'],
  ['a bracket', '云岭>公司'],
  ['numerals alone', '12345'],
  ['a quotation mark of code', '云岭"公司'],
  ['a control character', '云岭\u000b公司'],
  ['a bidi mark', '云岭\u200f公司'],
  ['a zero-width joiner', '云岭\u200d公司'],
  ['a placeholder', '{公司}'],
  ['a formula', '=公司'],
  ['a book', '云'.repeat(101)],
])('takes %s for no firm’s name', (_what, name) => {
  expect(isFirmName(name)).toBe(false);
});

it('drops what comes along from Word and nobody sees', () => {
  expect(
    ['\ufeff张\u200b三\u000b', '阿里•买买提', ' 张\u3000 三 ', '张\u202e三', 'e\u0301'].map(tidyName),
  ).toEqual(['张三', '阿里·买买提', '张 三', '张三', '\u00e9']);
});

it('decides at once, however long the text', () => {
  expect(isPersonName(`${'a '.repeat(20_000)}!`)).toBe(false);
});
