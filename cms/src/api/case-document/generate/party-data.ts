/** A party as documents name it: in full, as the law asks of an agreement (人民调解法 art. 29), unless its address is protected. */
import {
  atShanghai,
  birthDateOfId,
  genderOfId,
  ID_KINDS,
  type IdKind,
  isResidentId,
  maskPhone,
  PARTY_SIDES,
  sayDay,
} from '@tiaohe/config';
import type { FieldCipher } from '../../../platform/crypto/field-cipher';
import type { PartyData } from '../../../platform/off-thread/document-data';
import type { PartyRow } from '../../../platform/rows/party';

const PROTECTED = '（依申请保密）';
const SAID_GENDER: Record<string, string> = { male: '男', female: '女' };

/** A firm has no gender and a person no credit code: that is not missing, it is empty. */
export function partyData(party: PartyRow, cipher: FieldCipher): PartyData {
  const isPerson = party.kind === 'person';
  const open = (sealed: string | null) => (sealed ? cipher.open(sealed) : null);
  const [phone, idNumber] = [open(party.phone_cipher), open(party.id_number_cipher)];
  const resident = idNumber && isResidentId(idNumber) ? idNumber : null;
  const gender = party.gender ?? (resident ? genderOfId(resident) : null);
  return {
    side: PARTY_SIDES[party.side],
    name: party.name,
    isPerson,
    isOrganisation: !isPerson,
    gender: isPerson ? (SAID_GENDER[gender ?? ''] ?? null) : '',
    birthDate: isPerson ? (resident ? sayDay(atShanghai(birthDateOfId(resident))) : null) : '',
    idKind: isPerson ? ID_KINDS[(party.id_kind as IdKind | null) ?? 'resident-id'] : '',
    idNumber: isPerson ? idNumber : '',
    phone: party.is_address_hidden ? PROTECTED : phone,
    phoneMasked: party.is_address_hidden ? PROTECTED : phone && maskPhone(phone),
    address: party.is_address_hidden ? PROTECTED : party.address,
    creditCode: isPerson ? '' : party.credit_code,
    legalRepresentative: isPerson ? '' : party.legal_representative,
  };
}
