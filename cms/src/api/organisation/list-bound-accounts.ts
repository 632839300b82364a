/** The accounts that act for an organisation. */
import { maskPhone, type BoundAccount, type Id } from '@tiaohe/config';
import type { Platform } from '../../platform/platform';

type Row = {
  id: string;
  account_id: string;
  name: string;
  phone_cipher: string | null;
  role_name: string;
  blocked: boolean | null;
  created_at: Date;
};

/** Mediators have their own list; here stand those who act for the organisation itself. */
export async function listBoundAccounts({
  platform,
  organisationId,
}: {
  platform: Platform;
  organisationId: Id;
}): Promise<BoundAccount[]> {
  const rows: Row[] = await platform
    .db('memberships as m')
    .join('organisations as o', 'o.id', 'm.organisation_id')
    .join('up_users as u', 'u.id', 'm.account_id')
    .join('up_roles as r', 'r.id', 'm.role_id')
    .where({ 'o.document_id': organisationId, 'm.state': 'active' })
    .whereNot({ 'r.type': 'mediator' })
    .orderBy('m.id')
    .select(
      'm.document_id as id',
      'u.document_id as account_id',
      platform.db.raw('coalesce(u.real_name, u.username) as name'),
      'u.phone_cipher',
      'r.name as role_name',
      'u.blocked',
      'm.created_at',
    );
  return rows.map(({ id, account_id, name, phone_cipher, role_name, blocked, created_at }) => ({
    id,
    accountId: account_id,
    name,
    phone: phone_cipher ? maskPhone(platform.cipher.open(phone_cipher)) : '',
    roleName: role_name,
    state: blocked ? ('disabled' as const) : ('active' as const),
    since: new Date(created_at).toISOString(),
  }));
}
