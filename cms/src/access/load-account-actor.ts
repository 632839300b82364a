/** One joined query: sign-in, account, the membership that acts, its role and what the role holds. */
import type { Knex } from 'knex';
import type { AccountActor, Due } from '../platform/actor';
import { readPermissions } from './permission-words';

type Row = {
  id: number;
  document_id: string;
  name: string | null;
  username: string;
  membership_id: number | null;
  membership_document_id: string | null;
  role: string | null;
  organisation_id: number | null;
  actions: string[] | null;
  is_unproven: boolean;
  must_set_password: boolean | null;
};

// A rotated sign-in still vouches for the short-lived tokens it gave out; a revoked one has no row any more.
const SQL = `
  select u.id, u.document_id, u.real_name as name, u.username, u.must_set_password,
         coalesce(s.metadata::jsonb ->> 'unproven' = 'true', false) as is_unproven,
         m.id as membership_id, m.document_id as membership_document_id, r.type as role, m.organisation_id,
         (select array_agg(p.action) from up_permissions p
            join up_permissions_role_lnk l on l.permission_id = p.id where l.role_id = r.id) as actions
    from strapi_sessions s
    join up_users u on u.id::text = s.user_id
    left join lateral (
      select * from memberships m
       where m.account_id = u.id and m.state = 'active' and (?::text is null or m.document_id = ?)
       order by m.is_default desc nulls last, m.id limit 1) m on true
    left join up_roles r on r.id = m.role_id
   where s.session_id = ? and s.origin = 'users-permissions' and s.absolute_expires_at > ?
     and u.blocked is not true`;

const dueOf = ({ is_unproven, must_set_password }: Row): Due | null => {
  if (is_unproven) return 'identity';
  return must_set_password ? 'password' : null;
};

/** @returns null when the sign-in is over, the account is disabled, or the asked membership is not theirs. */
export async function loadAccountActor({
  db,
  sessionId,
  actingAs,
  now,
}: {
  db: Knex;
  sessionId: string;
  actingAs: string | null;
  now: Date;
}): Promise<AccountActor | null> {
  const { rows } = await db.raw<{ rows: Row[] }>(SQL, [actingAs, actingAs, sessionId, now]);
  const row = rows[0];
  if (!row || (actingAs && !row.membership_id)) return null;
  return {
    kind: 'account',
    id: row.id,
    documentId: row.document_id,
    name: row.name ?? row.username,
    permissions: readPermissions(row.actions ?? []),
    membership: row.membership_id
      ? {
          id: row.membership_id,
          documentId: row.membership_document_id ?? '',
          role: row.role ?? '',
          organisationId: row.organisation_id,
        }
      : null,
    sessionId,
    due: dueOf(row),
  };
}
