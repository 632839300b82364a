/** What panel users and panel roles hold, Strapi's own rights and the product's alike, as PostgreSQL has them. */
import type { Knex } from 'knex';
import { SUPER_ADMIN } from '../../platform/actor';

export type Right = { action: string; subject: string | null; conditions: readonly string[] };
type Row = { action: string; subject: string | null; conditions: string[] | null };

const COLUMNS = ['p.action', 'p.subject', 'p.conditions'];
const toRight = ({ action, subject, conditions }: Row): Right => ({
  action,
  subject,
  conditions: conditions ?? [],
});
const held = (db: Knex): Knex.QueryBuilder =>
  db('admin_permissions as p')
    .join('admin_permissions_role_lnk as pl', 'pl.permission_id', 'p.id')
    .join('admin_roles as r', 'r.id', 'pl.role_id');

export async function rightsOfRoles(db: Knex, roleIds: readonly number[]): Promise<Right[]> {
  const rows = (await held(db)
    .whereIn('r.id', [...roleIds])
    .select(COLUMNS)) as Row[];
  return rows.map(toRight);
}

export type Holder = { isSuperAdmin: boolean; roleIds: number[]; rights: Right[] };

/** The super admin's ticks at the product's actions are Strapi's doing at each start, and are no rights. */
export async function rightsOfUser(db: Knex, userId: number): Promise<Holder> {
  const roles: { id: number; code: string }[] = await db('admin_roles as r')
    .join('admin_users_roles_lnk as l', 'l.role_id', 'r.id')
    .where({ 'l.user_id': userId })
    .select('r.id', 'r.code');
  const isSuperAdmin = roles.some(({ code }) => code === SUPER_ADMIN);
  const roleIds = roles.map(({ id }) => id);
  const working = roles.filter(({ code }) => code !== SUPER_ADMIN).map(({ id }) => id);
  return { isSuperAdmin, roleIds, rights: await rightsOfRoles(db, working) };
}

export const superAdminRoleId = async (db: Knex): Promise<number | null> => {
  const row = await db('admin_roles').where({ code: SUPER_ADMIN }).first<{ id: number } | undefined>('id');
  return row?.id ?? null;
};
