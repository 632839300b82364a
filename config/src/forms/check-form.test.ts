import { checkForm, errorOf } from './check-form';
import { emptyValue, FIELD_TYPES, type FormField } from './form-field';
import { isVisible } from './visible-fields';

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

it.each<[string, Partial<FormField>, string, string[]]>([
  ['a number below its least', { type: 'number', min: 2, max: 500 }, '1', ['不能小于 2']],
  ['a number above its most', { type: 'number', min: 2, max: 500 }, '501', ['不能大于 500']],
  ['a number at its edge', { type: 'number', min: 2, max: 500 }, '500', []],
  [
    'money above its most, with the commas of a table',
    { type: 'money', max: 1000 },
    '1,000.01',
    ['不能大于 1000'],
  ],
  ['half a day', { type: 'number', rule: 'whole' }, '1.5', ['请填写整数']],
  ['a reason of one sign', { type: 'textarea', minLength: 2 }, '好', ['至少写 2 个字']],
  [
    'an address that is none',
    { type: 'text', rule: 'email' },
    'name@',
    ['邮箱地址不对，例如 name@example.com'],
  ],
  [
    'a credit code in small letters',
    { type: 'text', rule: 'credit-code' },
    '91310000ma1fl2x00b',
    ['统一社会信用代码不对，请对照营业执照检查'],
  ],
  [
    'a name with a bracket',
    { type: 'text', rule: 'person-name' },
    '王<b>',
    ['请填写姓名，只用文字、间隔号、空格和连字符，最多60个字'],
  ],
  [
    'one wrong day among several',
    { type: 'words', rule: 'days' },
    '2026-10-01、10-02',
    ['日期请写成 2026-10-01 的样子，多个日期用顿号隔开'],
  ],
  [
    'several days, by comma and by space',
    { type: 'words', rule: 'days' },
    '2026-10-01，2026-10-02 2026-10-03',
    [],
  ],
  [
    'a checksum that was cut off',
    { type: 'text', rule: 'sha256' },
    'abc',
    ['校验值应是 64 位数字和字母 a 到 f'],
  ],
])('finds %s', (_what, more, value, expected) => {
  expect(flaws({ ...one('text'), ...more }, value)).toEqual(expected);
});

it('shows a field for one of several answers, for a number written as text, and for one of those chosen', () => {
  const shown = (is: NonNullable<FormField['visibleWhen']>['is'], held: unknown) =>
    isVisible({ visibleWhen: { field: 'a', is } }, { a: held });
  expect([
    shown(['x', 'y'], 'y'),
    shown(3, '3'),
    shown(true, true),
    shown('x', ['w', 'x']),
    shown('x', []),
    shown('x', undefined),
    isVisible({}, {}),
  ]).toEqual([true, true, true, true, false, false, true]);
});

it('every kind says what it misses in words, chosen or written', () => {
  const asked = (Object.keys(FIELD_TYPES) as FormField['type'][])
    .filter((type) => type !== 'switch')
    .map((type) => [type, flaws(one(type, true), emptyValue({ type }))[0]?.slice(0, 3)]);
  expect(Object.fromEntries(asked)).toEqual({
    text: '请填写',
    textarea: '请填写',
    number: '请填写',
    money: '请填写',
    date: '请选择',
    time: '请选择',
    datetime: '请选择',
    select: '请选择',
    multiselect: '请选择',
    radio: '请选择',
    phone: '请填写',
    'id-number': '请填写',
    address: '请填写',
    words: '请填写',
  });
});
