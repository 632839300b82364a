/** One joined query: panel sign-in or user, roles and what the roles hold, and where the person works. */
import { DAY_MS } from '@tiaohe/config';
import type { Knex } from 'knex';
import { SUPER_ADMIN, type StaffActor } from '../platform/actor';
import { PASSWORD_DAYS } from './passwords/old-password';
import { readGrants, type Grant } from './read-grants';

type Row = {
  id: number;
  document_id: string;
  firstname: string | null;
  lastname: string | null;
  email: string;
  roles: string[] | null;
  grants: Grant[] | null;
  account_id: number | null;
  organisations: number[] | null;
  is_password_old: boolean;
};

// Strapi ticks every action for its super admin at each start. The product's permissions come from the product's roles
// alone, or administrator and auditor would be one person (三员分立, GB/T 22239).
const WHO = `
  select u.id, u.document_id, u.firstname, u.lastname, u.email, o.id as account_id,
         (select max(p.at) < ?::timestamptz from password_records p where p.owner = 'staff' and p.owner_id = u.id) is true as is_password_old,
         (select array_agg(r.code) from admin_roles r join admin_users_roles_lnk l on l.role_id = r.id where l.user_id = u.id) as roles,
         (select jsonb_agg(jsonb_build_object('action', p.action, 'conditions', p.conditions)) from admin_permissions p
            join admin_permissions_role_lnk pl on pl.permission_id = p.id
            join admin_users_roles_lnk ul on ul.role_id = pl.role_id
            join admin_roles r on r.id = ul.role_id
           where ul.user_id = u.id and r.code <> '${SUPER_ADMIN}' and p.action like 'plugin::desk.%') as grants,
         (select array_agg(distinct w.organisation_id) from (
            select k.organisation_id union all
            select m.organisation_id from memberships m where m.account_id = o.id and m.state = 'active') w
           where w.organisation_id is not null) as organisations
    from admin_users u
    left join staff_links k on k.staff = u.id
    left join up_users o on o.phone_index = k.phone_index`;
const IS_THERE = 'u.is_active and u.blocked is not true';
const BY_SESSION = `${WHO} join strapi_sessions s on u.id::text = s.user_id
  where s.session_id = ? and s.origin = 'admin' and s.expires_at > ? and ${IS_THERE}`;
const BY_ID = `${WHO} where u.id = ? and ${IS_THERE}`;

const oldBefore = (now: Date): Date => new Date(now.getTime() - PASSWORD_DAYS * DAY_MS);

const toActor = (row: Row, sessionId: string): StaffActor => ({
  kind: 'staff',
  id: row.id,
  documentId: row.document_id,
  name: `${row.lastname ?? ''}${row.firstname ?? ''}` || row.email,
  email: row.email,
  ...readGrants(row.grants ?? []),
  roles: row.roles ?? [],
  organisations: row.organisations ?? [],
  accountId: row.account_id,
  due: row.is_password_old ? 'password' : null,
  sessionId,
});

/** @returns null when the sign-in is over or the user was deactivated. */
export async function loadStaffActor({
  db,
  sessionId,
  now,
}: {
  db: Knex;
  sessionId: string;
  now: Date;
}): Promise<StaffActor | null> {
  const { rows } = await db.raw<{ rows: Row[] }>(BY_SESSION, [oldBefore(now), sessionId, now]);
  return rows[0] ? toActor(rows[0], sessionId) : null;
}

/** A colleague who is not asking at this moment: their work goes on in the background. @returns null when deactivated. */
export async function staffActorById({
  db,
  id,
  now,
}: {
  db: Knex;
  id: number;
  now: Date;
}): Promise<StaffActor | null> {
  const { rows } = await db.raw<{ rows: Row[] }>(BY_ID, [oldBefore(now), id]);
  return rows[0] ? toActor(rows[0], '') : null;
}
