import { checkForm, errorOf } from './check-form';
import type { FormField } from './form-field';

const one = (type: FormField['type'], required = false): FormField => ({
  key: 'x',
  label: '金额',
  type,
  required,
});
const flaws = (field: FormField, value: string | boolean | string[]) =>
  checkForm([field], { x: value }).map(({ message }) => message);

it.each<[string, FormField, string | string[], string[]]>([
  ['an empty required line', one('text', true), '  ', ['请填写金额']],
  ['an empty required choice', one('select', true), '', ['请选择金额']],
  ['money with three decimals', one('money'), '1.234', ['请填写金额，最多两位小数，例如 1200.50']],
  ['a telephone that is too short', one('phone'), '1381234', ['手机号应是 1 开头的 11 位数字']],
  [
    'an identity number with a wrong check digit',
    one('id-number'),
    '110105194912310021',
    ['身份证号不对，请对照证件检查'],
  ],
  ['a moment without a time', one('datetime'), '2026-11-24', ['请把日期和时间都选好']],
  ['a text over its length', { ...one('textarea'), maxLength: 3 }, '一二三四', ['最多 3 个字']],
])('finds %s', (_what, field, value, expected) => {
  expect(flaws(field, value)).toEqual(expected);
});

it('takes numbers as people type them', () => {
  expect([
    flaws(one('phone'), '138 1234-5678'),
    flaws(one('id-number'), '11010519491231002x'),
    flaws(one('money'), ''),
  ]).toEqual([[], [], []]);
});

it('asks nothing of a field that is hidden', () => {
  const fields: FormField[] = [
    { key: 'talked', label: '谈过', type: 'switch', required: false },
    {
      key: 'result',
      label: '结果',
      type: 'text',
      required: true,
      visibleWhen: { field: 'talked', is: true },
    },
  ];

  expect([checkForm(fields, { talked: false }), checkForm(fields, { talked: true })]).toEqual([
    [],
    [{ field: 'result', message: '请填写结果' }],
  ]);
});

it('finds the error of a field under both of its names', () => {
  expect([errorOf([{ field: 'fields.loss', message: '请选择' }], 'loss'), errorOf([], 'loss')]).toEqual([
    '请选择',
    '',
  ]);
});
