/** One joined query: panel sign-in, user, roles and what the roles hold. */
import type { Knex } from 'knex';
import type { StaffActor } from './actor';
import { readPermissions } from './permission-words';

type Row = {
  id: number;
  document_id: string;
  firstname: string | null;
  lastname: string | null;
  email: string;
  roles: string[] | null;
  actions: string[] | null;
};

const SQL = `
  select u.id, u.document_id, u.firstname, u.lastname, u.email,
         (select array_agg(r.code) from admin_roles r join admin_users_roles_lnk l on l.role_id = r.id where l.user_id = u.id) as roles,
         (select array_agg(distinct p.action) from admin_permissions p
            join admin_permissions_role_lnk pl on pl.permission_id = p.id
            join admin_users_roles_lnk ul on ul.role_id = pl.role_id
           where ul.user_id = u.id and p.action like 'plugin::desk.%') as actions
    from strapi_sessions s
    join admin_users u on u.id::text = s.user_id
   where s.session_id = ? and s.origin = 'admin' and s.expires_at > ? and u.is_active and u.blocked is not true`;

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
  const { rows } = await db.raw<{ rows: Row[] }>(SQL, [sessionId, now]);
  const row = rows[0];
  if (!row) return null;
  return {
    kind: 'staff',
    id: row.id,
    documentId: row.document_id,
    name: `${row.lastname ?? ''}${row.firstname ?? ''}` || row.email,
    email: row.email,
    permissions: readPermissions(row.actions ?? []),
    roles: row.roles ?? [],
    sessionId,
  };
}
