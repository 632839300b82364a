import { mapColumns } from './map-columns';

const fields = [
  { key: 'name', label: '姓名', aliases: ['调解员姓名', '名字'], required: true },
  { key: 'phone', label: '手机', aliases: ['联系电话', '手机号码'], required: true },
  { key: 'note', label: '备注', aliases: [], required: false },
] as const;

it('knows a column by its label and by what else people call it, whatever the marks around it', () => {
  expect(mapColumns({ headers: [' 姓 名*', '联系电话（必填）', '手机号码：', ''], fields })).toEqual({
    mapping: { name: 0, phone: 2 },
    unknown: ['联系电话（必填）'],
    missing: [],
  });
});

it('says which needed field has no column, and takes a person’s word before its own', () => {
  expect(mapColumns({ headers: ['名字', '电话'], fields })).toMatchObject({
    missing: ['phone'],
    unknown: ['电话'],
  });
  expect(mapColumns({ headers: ['名字', '电话'], fields, said: { phone: 1 } })).toEqual({
    mapping: { phone: 1, name: 0 },
    unknown: [],
    missing: [],
  });
});
