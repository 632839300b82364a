import { readPathIds } from './path-ids';

const ID = 'a1b2c3d4e5f6g7h8i9j0k1l2';

it('hands on what can be the name of a row', () => {
  const params = { id: ID, partyId: ID, action: 'pass-first-review', code: 'ABCD2345', deviceId: 'd-1' };
  const path = '/cases/:id/parties/:partyId/:action/:code/:deviceId';
  expect(readPathIds(path, { 0: 'cases/x', ...params })).toEqual(params);
});

it.each(
  [
    ['', 'id'],
    ['7', 'id'],
    ['constructor', 'id'],
    ['a'.repeat(3_000), 'id'],
    [`${ID}\n`, 'id'],
    ['A1B2C3D4E5F6G7H8I9J0K1L2', 'partyId'],
    ['../..', 'membershipId'],
    ["' or 1=1 --", 'nobodyKnowsThisName'],
    ['../../etc/passwd', 'action'],
    ['x'.repeat(2_001), 'token'],
  ].map(([value = '', name = '']) => ({ value, name, shown: value.slice(0, 30) })),
)('$shown names nothing as $name', ({ value, name }) => {
  expect(() => readPathIds(`/rows/:${name}`, { [name]: value })).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND' }),
  );
});
