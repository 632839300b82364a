import { checkRows, countVerdicts } from './check-rows';
import type { ImportKind } from './import-kind';

type Person = { name: string; phone: string };
const kind: Pick<ImportKind<'name' | 'phone', Person>, 'fields' | 'check' | 'sameness'> = {
  fields: [
    { key: 'name', label: '姓名', aliases: [], required: true },
    { key: 'phone', label: '手机', aliases: [], required: false },
  ],
  check: ({ name = '', phone = '' }) => ({
    row: { name, phone },
    complaints: phone.length === 11 ? [] : [{ field: 'phone', message: '手机号不完整', level: 'warned' }],
  }),
  sameness: ({ phone }) => phone || null,
};
const check = (rows: string[][]) => [...checkRows({ kind, mapping: { name: 0, phone: 1 }, rows })];

it('says of every row what is wrong with it, at the line people see, and takes what was only doubtful', () => {
  const checked = check([
    ['张三', '13800138000'],
    ['', ''],
    ['', '13900139000'],
    [' 李四 ', '139'],
  ]);

  expect(checked.map(({ line, verdict, row, complaints }) => [line, verdict, row, complaints])).toEqual([
    [2, 'good', { name: '张三', phone: '13800138000' }, []],
    [4, 'bad', null, [{ field: 'name', message: '没有填写姓名', level: 'bad' }]],
    [
      5,
      'warned',
      { name: '李四', phone: '139' },
      [{ field: 'phone', message: '手机号不完整', level: 'warned' }],
    ],
  ]);
  expect(countVerdicts(checked)).toEqual({ rows: 3, good: 1, warned: 1, bad: 1 });
});

it('finds what stands in the file twice, and names the line where it stood first', () => {
  const checked = check([
    ['张三', '13800138000'],
    ['张山', '13800138000'],
  ]);
  expect(checked.map(({ complaints }) => complaints.map(({ message }) => message))).toEqual([
    [],
    ['和第2行重复'],
  ]);
});
