/** The roles that an account may act in, and what each holds today (R39). */
import type { MembershipView } from '@tiaohe/config';
import type { Knex } from 'knex';
import { readPermissions } from '../../access/permission-words';

export type ListedMembership = { id: number; isDefault: boolean; view: MembershipView };
type Row = {
  id: number;
  document_id: string;
  is_default: boolean | null;
  role: string | null;
  role_name: string | null;
  organisation: string | null;
  organisation_name: string | null;
  actions: string[] | null;
};

const SQL = `
  select m.id, m.document_id, m.is_default, r.type as role, r.name as role_name,
         o.document_id as organisation, o.name as organisation_name,
         (select array_agg(p.action) from up_permissions p
            join up_permissions_role_lnk l on l.permission_id = p.id where l.role_id = r.id) as actions
    from memberships m
    join up_roles r on r.id = m.role_id
    left join organisations o on o.id = m.organisation_id
   where m.account_id = ? and m.state = 'active'
   order by m.is_default desc nulls last, m.id`;

export async function listMemberships({
  db,
  accountId,
}: {
  db: Knex;
  accountId: number;
}): Promise<ListedMembership[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(SQL, [accountId]);
  return rows.map((row) => ({
    id: row.id,
    isDefault: row.is_default === true,
    view: {
      id: row.document_id,
      role: row.role ?? '',
      roleName: row.role_name ?? '',
      organisation: row.organisation ? { id: row.organisation, name: row.organisation_name ?? '' } : null,
      permissions: [...readPermissions(row.actions ?? [])],
    },
  }));
}

/** The role that acts when none is asked for: the chosen one, else the oldest. The list comes in that order. */
export const defaultOf = (memberships: readonly ListedMembership[]): MembershipView | null =>
  memberships[0]?.view ?? null;
