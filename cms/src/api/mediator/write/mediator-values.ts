/** What is stored of a mediator, in the words that a change is written in. */
import { maskIdNumber, maskPhone } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { FieldCipher } from '../../../platform/crypto/field-cipher';
import { readJson } from '../../../platform/db/read-json';
import type { MediatorRow } from '../../../platform/rows/mediator';
import type { MediatorChange } from './mediator-body';

type Held = { [Field in keyof Required<MediatorChange>]: MediatorChange[Field] | null };

export async function mediatorValues({
  db,
  cipher,
  row,
}: {
  db: Knex;
  cipher: FieldCipher;
  row: MediatorRow;
}): Promise<Held> {
  const open = (sealed: string | null) => (sealed ? cipher.open(sealed) : null);
  const organisation = await db('organisations')
    .where({ id: row.organisation_id })
    .first<{ document_id: string } | undefined>('document_id');
  const { name, number, gender, title, profession, qualification, introduction } = row;
  return {
    name,
    number,
    gender,
    title,
    profession,
    qualification,
    introduction,
    phone: open(row.phone_cipher),
    idNumber: open(row.id_number_cipher),
    organisation: organisation?.document_id ?? null,
    languages: readJson<string[]>(row.languages, []),
    expertise: readJson<string[]>(row.expertise, []),
    appointedOn: row.appointed_on,
    arrivedOn: row.arrived_on,
    termEndsOn: row.term_ends_on,
    workState: row.work_state,
  };
}

export const MEDIATOR_MASKS: Record<string, (text: string) => string> = {
  phone: maskPhone,
  idNumber: maskIdNumber,
};

/** What staff may see of a stored value: never a full number. */
export const showMediatorValue = (field: string, value: unknown): unknown =>
  typeof value === 'string' ? (MEDIATOR_MASKS[field]?.(value) ?? value) : value;
