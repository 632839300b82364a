/** A party as one person may see it (R3d): nobody reads the other side's phone or identity number in full. */
import { maskIdNumber, maskPhone, type PartyView, type SigningGap } from '@tiaohe/config';
import type { Actor } from '../../../platform/actor';
import type { FieldCipher } from '../../../platform/crypto/field-cipher';
import type { PartyRow } from '../../../platform/rows/party';

/**
 * @param isTypist the applicant who is still writing the application: what they typed about the other side is shown back
 * in full, or saving the form again would lose it.
 */
export function viewParty({
  party,
  actor,
  cipher,
  isOffice,
  isTypist,
  isParty,
  gap,
}: {
  party: PartyRow;
  actor: Actor;
  cipher: FieldCipher;
  isOffice: boolean;
  isTypist: boolean;
  /** Whether the person looks at the case as one of its parties, and not as its mediator. */
  isParty: boolean;
  gap: SigningGap | undefined;
}): PartyView {
  const isMe = actor.kind === 'account' && isParty && party.account_id === actor.id;
  const phone = party.phone_cipher ? cipher.open(party.phone_cipher) : null;
  const idNumber = party.id_number_cipher ? cipher.open(party.id_number_cipher) : null;
  const isOwnWords = isMe || isTypist;
  const mayKnowPrivate = isOwnWords || isOffice;
  return {
    id: party.document_id,
    side: party.side,
    kind: party.kind,
    name: party.name,
    phone: phone === null ? null : isOwnWords ? phone : maskPhone(phone),
    idNumber:
      idNumber === null || !mayKnowPrivate ? null : isTypist && !isMe ? idNumber : maskIdNumber(idNumber),
    gender: party.gender,
    address: mayKnowPrivate && !(party.is_address_hidden && !isMe) ? party.address : null,
    creditCode: party.credit_code,
    legalRepresentative: party.legal_representative,
    isMe,
    hasAccount: party.account_id !== null,
    willingness: party.willingness,
    opinion: party.opinion,
    opinionText: party.opinion_text,
    supplementedAt: party.supplemented_at?.toISOString() ?? null,
    signingGap: (isMe || isOffice ? gap : null) ?? null,
  };
}
