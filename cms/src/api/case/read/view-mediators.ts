/** The mediators of a case. Their phone is the centre's business; parties reach them through the centre. */
import { maskPhone, type MediatorBrief } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { FieldCipher } from '../../../platform/crypto/field-cipher';

type Row = {
  document_id: string;
  name: string;
  organisation: string | null;
  is_lead: boolean;
  phone_cipher: string | null;
};

export async function viewMediators({
  db,
  cipher,
  caseId,
  isOffice,
}: {
  db: Knex;
  cipher: FieldCipher;
  caseId: number;
  isOffice: boolean;
}): Promise<MediatorBrief[]> {
  const rows = await db('case_mediators as c')
    .join('mediators as m', 'm.id', 'c.mediator_id')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .where({ 'c.case_id': caseId, 'c.state': 'active' })
    .orderBy([{ column: 'c.is_lead', order: 'desc' }, { column: 'c.id' }])
    .select<Row[]>('m.document_id', 'm.name', 'o.name as organisation', 'c.is_lead', 'm.phone_cipher');
  return rows.map(({ document_id, name, organisation, is_lead, phone_cipher }) => ({
    id: document_id,
    name,
    organisation,
    isLead: is_lead,
    phone: isOffice && phone_cipher ? maskPhone(cipher.open(phone_cipher)) : null,
  }));
}
