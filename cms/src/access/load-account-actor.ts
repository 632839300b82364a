/** One joined query: sign-in or account, the membership that acts, its role and what the role holds. */
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

const who = (isUnproven: string): string => `
  select u.id, u.document_id, u.real_name as name, u.username, u.must_set_password, ${isUnproven} as is_unproven,
         m.id as membership_id, m.document_id as membership_document_id, r.type as role, m.organisation_id,
         (select array_agg(p.action) from up_permissions p
            join up_permissions_role_lnk l on l.permission_id = p.id where l.role_id = r.id) as actions
    from up_users u
    left join lateral (
      select * from memberships m
       where m.account_id = u.id and m.state = 'active' and (?::text is null or m.document_id = ?)
       order by m.is_default desc nulls last, m.id limit 1) m on true
    left join up_roles r on r.id = m.role_id`;
// A rotated sign-in still vouches for the short-lived tokens it gave out; a revoked one has no row any more.
const BY_SESSION = `${who(`coalesce(s.metadata::jsonb ->> 'unproven' = 'true', false)`)}
    join strapi_sessions s on u.id::text = s.user_id
   where s.session_id = ? and s.origin = 'users-permissions' and s.absolute_expires_at > ?
     and u.blocked is not true`;
const BY_ID = `${who('false')} where u.id = ? and u.blocked is not true`;

const dueOf = ({ is_unproven, must_set_password }: Row): Due | null => {
  if (is_unproven) return 'identity';
  return must_set_password ? 'password' : null;
};

const toActor = (row: Row, sessionId: string): AccountActor => ({
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
});

type Acting = { db: Knex; actingAs: string | null };
const theirs = (row: Row | undefined, actingAs: string | null): row is Row =>
  row !== undefined && (!actingAs || row.membership_id !== null);

/** @returns null when the sign-in is over, the account is disabled, or the asked membership is not theirs. */
export async function loadAccountActor({
  db,
  sessionId,
  actingAs,
  now,
}: Acting & { sessionId: string; now: Date }): Promise<AccountActor | null> {
  const { rows } = await db.raw<{ rows: Row[] }>(BY_SESSION, [actingAs, actingAs, sessionId, now]);
  return theirs(rows[0], actingAs) ? toActor(rows[0], sessionId) : null;
}

/** Somebody who is not asking at this moment: their work goes on in the background. @returns null as above. */
export async function accountActorById({
  db,
  id,
  actingAs,
}: Acting & { id: number }): Promise<AccountActor | null> {
  const { rows } = await db.raw<{ rows: Row[] }>(BY_ID, [actingAs, actingAs, id]);
  return theirs(rows[0], actingAs) ? toActor(rows[0], '') : null;
}
