/** Finds an organisation. A removed one is out of every list but stays named in old cases. */
import type { Knex } from 'knex';
import { refuseField } from '../http/refusal';
import type { OrganisationRow } from './organisation';

export const organisationBy = (db: Knex, documentId: string): Promise<OrganisationRow | undefined> =>
  db<OrganisationRow>('organisations')
    .where({ document_id: documentId })
    .andWhereRaw(`state is distinct from 'removed'`)
    .first();

/** @throws Refusal VALIDATION at `organisationId`. */
export async function organisationIdOf(db: Knex, documentId: string | undefined): Promise<number | null> {
  if (!documentId) return null;
  return ((await organisationBy(db, documentId)) ?? refuseField('organisationId', '没有这个机构')).id;
}
