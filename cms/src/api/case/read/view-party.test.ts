import type { AccountActor } from '../../../platform/actor';
import { createFieldCipher } from '../../../platform/crypto/field-cipher';
import type { PartyRow } from '../../../platform/rows/party';
import { viewParty } from './view-party';

const cipher = createFieldCipher({
  fieldKey: Buffer.alloc(32, 7).toString('base64'),
  indexKey: 'index',
  algorithm: 'aes-256-gcm',
});
const actor = { kind: 'account', id: 7 } as AccountActor;
const party = (account_id: number) =>
  ({ document_id: 'p', side: 'respondent', kind: 'person', name: '吉敏', account_id }) as PartyRow;
const gapFor = (account_id: number, isOffice: boolean) =>
  viewParty({
    party: party(account_id),
    actor,
    cipher,
    isOffice,
    isTypist: false,
    isParty: !isOffice,
    gap: 'no-id-number',
  }).signingGap;

it('tells what a party lacks to sign to that party and to the office, and not to the other side', () => {
  expect({ oneself: gapFor(7, false), office: gapFor(8, true), otherSide: gapFor(8, false) }).toEqual({
    oneself: 'no-id-number',
    office: 'no-id-number',
    otherSide: null,
  });
});
