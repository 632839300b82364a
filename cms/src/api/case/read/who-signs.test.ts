import { identityGap, signingGap } from './who-signs';

const account = { id_number_index: 'a', phone_cipher: 'sealed' };
const party = { kind: 'person', id_number_index: 'a' } as const;

it('lets the person sign whom the case names', () => {
  expect(identityGap(account, party)).toBeNull();
});

it('is content with one of the two numbers', () => {
  expect([
    identityGap({ ...account, id_number_index: null }, party),
    identityGap(account, { ...party, id_number_index: null }),
  ]).toEqual([null, null]);
});

it.each([
  ['idNumber', { ...account, id_number_index: null }, { ...party, id_number_index: null }],
  ['idNumber', { ...account, id_number_index: 'b' }, party],
  ['phone', { ...account, phone_cipher: null }, party],
])('asks for %s', (field, who, named) => {
  expect(identityGap(who, named)).toMatchObject({ fact: 'identity', field });
});

it('asks no identity number of a firm, nor of the mediator', () => {
  const bare = { ...account, id_number_index: null };
  expect([
    identityGap(bare, { kind: 'enterprise', id_number_index: null }),
    identityGap(bare, undefined),
  ]).toEqual([null, null]);
});

it('names what each party lacks while there is still time to mend it', () => {
  const bare = { ...account, id_number_index: null };
  expect([
    signingGap(undefined, party),
    signingGap({ ...account, phone_cipher: null }, party),
    signingGap(bare, { ...party, id_number_index: null }),
    signingGap({ ...account, id_number_index: 'b' }, party),
    signingGap(account, party),
  ]).toEqual(['no-account', 'no-phone', 'no-id-number', 'other-id-number', null]);
});
