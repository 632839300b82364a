/** The roles of many people in two queries. A panel user's roles have their code for an id. */
import type { RoleHeld } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { PersonRow } from './person-rows';

type Row = {
  person: string;
  id: string;
  role: string;
  role_name: string;
  organisation: string | null;
  organisation_name: string | null;
  is_default: boolean | null;
};

const ACCOUNT = `
  select u.document_id as person, m.document_id as id, r.type as role, r.name as role_name,
         o.document_id as organisation, o.name as organisation_name, m.is_default
    from memberships m
    join up_users u on u.id = m.account_id
    join up_roles r on r.id = m.role_id
    left join organisations o on o.id = m.organisation_id
   where m.state = 'active' and u.id = any(?)
   order by m.is_default desc nulls last, m.id`;
const STAFF = `
  select a.document_id as person, r.code as id, r.code as role, r.name as role_name,
         null as organisation, null as organisation_name, false as is_default
    from admin_users a
    join admin_users_roles_lnk l on l.user_id = a.id
    join admin_roles r on r.id = l.role_id
   where a.id = any(?)
   order by r.id`;

export async function rolesOf({
  db,
  rows,
}: {
  db: Knex;
  rows: readonly PersonRow[];
}): Promise<Map<string, RoleHeld[]>> {
  const ids = (door: PersonRow['door']) => rows.filter((row) => row.door === door).map(({ id }) => id);
  const accounts = await db.raw<{ rows: Row[] }>(ACCOUNT, [ids('account')]);
  const staff = await db.raw<{ rows: Row[] }>(STAFF, [ids('staff')]);
  const roles = new Map<string, RoleHeld[]>();
  for (const { person, id, role, role_name, organisation, organisation_name, is_default } of [
    ...accounts.rows,
    ...staff.rows,
  ]) {
    const view = {
      id,
      role,
      roleName: role_name,
      organisation: organisation ? { id: organisation, name: organisation_name ?? '' } : null,
      isDefault: is_default === true,
    };
    roles.set(person, [...(roles.get(person) ?? []), view]);
  }
  return roles;
}
