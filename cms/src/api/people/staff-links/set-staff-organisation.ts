/** A colleague’s organisation: what 本机构 in the row scopes of their roles means (R43). */
import type { Knex } from 'knex';
import { organisationIdOf } from '../../../platform/rows/find-organisation';
import { writeStaffLink } from './write-staff-link';

type SetStaffOrganisation = {
  trx: Knex.Transaction;
  now: Date;
  staffId: number;
  /** Null takes it away. */
  organisationId: string | null;
};

export async function setStaffOrganisation({
  trx,
  now,
  staffId,
  organisationId,
}: SetStaffOrganisation): Promise<void> {
  const organisation = await organisationIdOf(trx, organisationId ?? undefined);
  await writeStaffLink({ trx, now, staff: staffId, columns: { organisation_id: organisation } });
}
