import { choose, isSame, mergeThree, toConflicts } from './merge-three';
import { roadOf } from './roads';

const base = {
  id: 7,
  title: '漏水',
  law: null,
  facts: '楼上。',
  enabled: true,
  updatedAt: '01',
  revision: 1,
};
const theirs = { ...base, title: '漏水（甲）', law: '民法典', updatedAt: '02', revision: 2 };

it('keeps what either of the two changed; what both changed is asked', () => {
  const mine = { ...base, title: '漏水（乙）', facts: '楼下。' };
  const merged = mergeThree({ base, mine, theirs });
  expect(merged).toEqual({
    fields: { ...theirs, title: '漏水（乙）', facts: '楼下。' },
    both: ['title'],
  });
  expect(choose({ merged, theirs, choices: { title: 'theirs' } })).toEqual({ ...theirs, facts: '楼下。' });
  expect(choose({ merged, theirs, choices: { title: 'mine' } })).toEqual(merged.fields);
});

it('what both changed to the same is no question', () => {
  expect(mergeThree({ base, mine: { ...base, title: '漏水（甲）' }, theirs })).toEqual({
    fields: theirs,
    both: [],
  });
});

it('a structure is the same as its text, whatever the order of its words; an emptied box is no value', () => {
  expect(isSame({ a: 1, b: [2] }, '{"b":[2],"a":1}')).toBe(true);
  expect(isSame('', null)).toBe(true);
  expect(isSame(undefined, null)).toBe(true);
  expect(isSame([1, 2], [2, 1])).toBe(false);
  expect(isSame(false, null)).toBe(false);
  expect(isSame('[不是结构', '[不是结构')).toBe(true);
});

it('two structures with one number are not the same where anything else in them differs', () => {
  expect(isSame([{ id: 1, label: '甲' }], [{ id: 1, label: '乙' }])).toBe(false);
});

it('a panel user’s roles, read as things and sent as numbers, are the same roles', () => {
  const read = roadOf('/admin/users/7')?.read?.({
    data: { firstname: '甲', roles: [{ id: 3, name: '审核员' }] },
  });
  expect(read).toEqual({ firstname: '甲', roles: [3] });
});

it('steps of a relation are never taken for a value', () => {
  const mine = { fromCase: { connect: [{ id: 1 }], disconnect: [] } };
  expect(mergeThree({ base: { fromCase: { count: 0 } }, mine, theirs: { fromCase: { count: 1 } } })).toEqual({
    fields: mine,
    both: [],
  });
});

it('both values are shown with whose they are', () => {
  const hand = { by: '王经办', at: null, isOwn: false };
  expect(
    toConflicts({ both: ['value'], mine: { value: '{"a":1}' }, theirs: { value: { a: 2 } }, hand }),
  ).toEqual([{ field: 'value', yours: { a: 1 }, current: { a: 2 }, ...hand }]);
});
