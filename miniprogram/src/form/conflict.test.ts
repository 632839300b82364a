import { changedFields } from './changed-fields';
import { sayConflict } from './say-conflict';

it('sends only what was touched; a space more is no change', () => {
  const before = { name: '周全', gender: '', address: '和平路1号' };
  expect(changedFields(before, { name: '周全 ', gender: 'male', address: '' })).toEqual([
    'gender',
    'address',
  ]);
});

it('says both values in words, and who was faster', () => {
  const fields = [
    {
      key: 'gender',
      label: '性别',
      type: 'radio',
      required: false,
      options: [{ value: 'male', label: '男' }],
    },
    { key: 'address', label: '住址', type: 'address', required: false },
  ] as const;
  const conflicts = [
    { field: 'gender', yours: 'male', current: null, by: '王经办', at: '2026-11-28T01:00:00.000Z' },
    { field: 'enterprise.address', yours: '和平路1号', current: '和平路2号', by: null, at: null },
  ];
  expect(sayConflict({ revision: 3, conflicts }, fields)).toBe(
    '性别：您填的是“男”，现在是“没有填”（王经办改的）。\n住址：您填的是“和平路1号”，现在是“和平路2号”。',
  );
});
