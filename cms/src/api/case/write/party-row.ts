/** A party as it is stored: phone and identity number sealed, found again by their blind indexes. */
import { genderOfId, isResidentId, type PartySide } from '@tiaohe/config';
import type { FieldCipher } from '../../../platform/crypto/field-cipher';
import type { PartyRow } from '../../../platform/rows/party';
import type { PartyInput } from './case-input';

export function partyRow({
  party,
  side,
  order,
  cipher,
}: {
  party: PartyInput;
  side: PartySide;
  order: number;
  cipher: FieldCipher;
}): Partial<PartyRow> {
  const { phone, idNumber } = party;
  const genderById = idNumber && isResidentId(idNumber) ? genderOfId(idNumber) : null;
  return {
    side,
    kind: party.kind,
    name: party.name,
    sort_order: order,
    phone_cipher: phone ? cipher.seal(phone) : null,
    phone_index: phone ? cipher.index('phone', phone) : null,
    id_kind: idNumber ? (party.idKind ?? 'resident-id') : null,
    id_number_cipher: idNumber ? cipher.seal(idNumber) : null,
    id_number_index: idNumber ? cipher.index('id-number', idNumber) : null,
    gender: party.gender ?? genderById,
    address: party.address ?? null,
    credit_code: party.creditCode ?? null,
    legal_representative: party.legalRepresentative ?? null,
    willingness: 'unknown',
  };
}
