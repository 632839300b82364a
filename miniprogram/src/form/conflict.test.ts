import { changedFields } from '@tiaohe/config';
import { conflictSides } from './conflict-sides';

it('sends only what was touched; a space more is no change', () => {
  const before = { name: '周全', gender: '', address: '和平路1号' };
  expect(changedFields(before, { name: '周全 ', gender: 'male', address: '' })).toEqual([
    'gender',
    'address',
  ]);
});

it('says both values in words, and whose the stored one is: a person at another device is no other person', () => {
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
  const [at, by] = ['2026-11-28T01:00:00.000Z', '周全'];
  const conflicts = [
    { field: 'gender', yours: 'male', current: null, by: '王经办', at, isOwn: false },
    { field: 'enterprise.address', yours: '和平路1号', current: '和平路2号', by, at, isOwn: true },
    { field: 'name', yours: '周全', current: '周泉', by: null, at: null, isOwn: false },
  ];
  expect(conflictSides({ revision: 3, conflicts }, fields)).toEqual([
    { key: 'gender', label: '性别', yours: '男', current: '没有填', whose: '王经办改的' },
    {
      key: 'address',
      label: '住址',
      yours: '和平路1号',
      current: '和平路2号',
      whose: '您在另一台设备改的',
    },
    { key: 'name', label: '这一项', yours: '周全', current: '周泉', whose: '现在的内容' },
  ]);
});
