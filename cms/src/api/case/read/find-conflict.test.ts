import { findConflict, hintAddress } from './find-conflict';

const party = {
  account_id: 7,
  phone_index: 'p',
  id_number_index: 'i',
  name: '张三',
  address: '幸福路 1号2单元301室',
};
const stranger = { account_id: 8, phone_index: 'q', id_number_index: 'j' };

it('sees no conflict between strangers, nor in what both lack', () => {
  const blank = { account_id: null, phone_index: null, id_number_index: null };
  expect([
    findConflict({ mediator: stranger, parties: [party] }),
    findConflict({ mediator: blank, parties: [{ ...blank, name: '李四' }] }),
  ]).toEqual([null, null]);
});

it.each([
  ['account', { ...stranger, account_id: 7 }],
  ['phone', { ...stranger, phone_index: 'p' }],
  ['identity number', { ...stranger, id_number_index: 'i' }],
])('sees one %s', (_what, mediator) => {
  expect(findConflict({ mediator, parties: [party] })).toBe('与当事人张三是同一人或共用手机号');
});

it('hints at one address however it is spaced', () => {
  expect(hintAddress({ address: '幸福路1号２单元301室', parties: [party] })).toBe(
    '与当事人张三住址相同，请先核实',
  );
});

it('takes a bare street for nothing', () => {
  expect(hintAddress({ address: '幸福路', parties: [{ name: '李四', address: '幸福路' }] })).toBeNull();
});
