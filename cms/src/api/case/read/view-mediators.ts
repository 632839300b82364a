/** The mediators of a case. Their phone is the centre's business; parties reach them through the centre. */
import { maskPhone, type MediatorBrief } from '@tiaohe/config';
import type { FieldCipher } from '../../../platform/crypto/field-cipher';
import type { Mediator } from './beside-case';

export const viewMediators = ({
  mediators,
  cipher,
  isOffice,
}: {
  mediators: readonly Mediator[];
  cipher: FieldCipher;
  isOffice: boolean;
}): MediatorBrief[] =>
  mediators.map(({ document_id, name, organisation, is_lead, phone_cipher }) => ({
    id: document_id,
    name,
    organisation,
    isLead: is_lead,
    phone: isOffice && phone_cipher ? maskPhone(cipher.open(phone_cipher)) : null,
  }));
