/**
 * Somebody must be left who can let people in again: one who manages accounts, and one who owns the panel. Whoever takes
 * such a right away waits here for the others who do, in this process and in every other.
 */
import type { Knex } from 'knex';
import { SUPER_ADMIN } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import { panelAction } from '../permission-words';

/** A person's right by one of their roles. */
export type Seat = { userId: number; roleId: number; kind: 'manager' | 'owner' };

const LOCK = 731;
const SQL = `
  select distinct a.id as "userId", r.id as "roleId", case when r.code = :owner then 'owner' else 'manager' end as kind
    from admin_users a
    join admin_users_roles_lnk l on l.user_id = a.id
    join admin_roles r on r.id = l.role_id
   where a.is_active and a.blocked is not true
     and (r.code = :owner or exists (
       select from admin_permissions p join admin_permissions_role_lnk pl on pl.permission_id = p.id
        where pl.role_id = r.id and p.action = :manages))`;

export const lockAdministrators = (trx: Knex.Transaction): Promise<unknown> =>
  trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);

export async function seatsOfAdministrators(db: Knex): Promise<Seat[]> {
  const { rows } = await db.raw<{ rows: Seat[] }>(SQL, {
    owner: SUPER_ADMIN,
    manages: panelAction('account.manage'),
  });
  return rows;
}

/** @param leaves which seats the change takes away. */
export async function keepAdministrators(
  trx: Knex.Transaction,
  leaves: (seat: Seat) => boolean,
): Promise<void> {
  await lockAdministrators(trx);
  const seats = await seatsOfAdministrators(trx);
  for (const kind of ['manager', 'owner'] as const) {
    const all = seats.filter((seat) => seat.kind === kind);
    if (all.length > 0 && all.every(leaves)) refuse('LAST_ADMINISTRATOR');
  }
}
