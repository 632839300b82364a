/** A row of organisations, and finding one. A removed one is out of every list but stays named in old cases. */
import type { Knex } from 'knex';
import { refuseField } from '../http/refusal';

export type OrganisationRow = {
  id: number;
  document_id: string;
  name: string;
  code: string | null;
  parent_id: number | null;
  level: number | null;
  kind: string | null;
  region: string | null;
  address: string | null;
  phone: string | null;
  introduction: string | null;
  state: 'active' | 'removed' | null;
  sort_order: number | null;
  revision: number | null;
  binding_code_index: string | null;
  binding_code_expires_at: Date | null;
};

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
