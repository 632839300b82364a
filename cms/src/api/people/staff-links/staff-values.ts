/** What is stored of a colleague, in the words that a change is written in. */
import { maskName, maskPhone } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { FieldCipher } from '../../../platform/crypto/field-cipher';
import type { Values } from '../../../platform/revision/weigh-edit';

type Row = { name: string | null; phone_cipher: string | null; organisation: string | null };

export async function staffValues({
  db,
  cipher,
  staffId,
}: {
  db: Knex;
  cipher: FieldCipher;
  staffId: number;
}): Promise<Values> {
  const row = await db('admin_users as a')
    .leftJoin('staff_links as k', 'k.staff', 'a.id')
    .leftJoin('organisations as o', 'o.id', 'k.organisation_id')
    .where({ 'a.id': staffId })
    .first<Row | undefined>(
      db.raw('concat(a.lastname, a.firstname) as name'),
      'k.phone_cipher',
      'o.document_id as organisation',
    );
  return {
    name: row?.name,
    phone: row?.phone_cipher ? cipher.open(row.phone_cipher) : null,
    organisationId: row?.organisation,
  };
}

export const STAFF_MASKS = { name: maskName, phone: maskPhone } as const;

export const showStaffValue = (field: string, value: unknown): unknown =>
  field === 'phone' && typeof value === 'string' ? maskPhone(value) : value;
