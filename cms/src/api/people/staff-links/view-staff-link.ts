/** Where a colleague works: what was set by hand, and what their own account's memberships add. */
import { maskPhone, type OrganisationName, type StaffLinkView } from '@tiaohe/config';
import type { Knex } from 'knex';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { staffRevision } from './staff-revision';

type Row = {
  account_id: number | null;
  account: string | null;
  name: string | null;
  phone_cipher: string | null;
  organisation_id: number | null;
};

const staffIdOf = async (db: Knex, id: string): Promise<number> =>
  (await db('admin_users').where({ document_id: id }).first<{ id: number } | undefined>('id'))?.id ??
  refuse('NOT_FOUND');

export async function viewStaffLink({
  platform: { db, cipher },
  id,
}: {
  platform: Platform;
  id: string;
}): Promise<StaffLinkView> {
  const staff = await staffIdOf(db, id);
  const row = await db('staff_links as k')
    .leftJoin('up_users as u', 'u.phone_index', 'k.phone_index')
    .where({ 'k.staff': staff })
    .first<Row | undefined>(
      'k.organisation_id',
      'u.id as account_id',
      'u.document_id as account',
      'u.real_name as name',
      'u.phone_cipher',
    );
  const through = db('memberships')
    .where({ account_id: row?.account_id ?? 0, state: 'active' })
    .whereNotNull('organisation_id')
    .select('organisation_id');
  const places: (OrganisationName & { number: number })[] = await db('organisations')
    .where({ id: row?.organisation_id ?? 0 })
    .orWhereIn('id', through)
    .orderBy('id')
    .select('id as number', 'document_id as id', 'name');
  const organisations = places.map(({ id: place, name }) => ({ id: place, name }));
  const own = places.findIndex(({ number }) => number === row?.organisation_id);
  return {
    account: row?.account
      ? {
          id: row.account,
          name: row.name ?? '',
          phone: row.phone_cipher ? maskPhone(cipher.open(row.phone_cipher)) : '',
        }
      : null,
    organisation: organisations[own] ?? null,
    organisations,
    revision: await staffRevision(db, staff),
  };
}
