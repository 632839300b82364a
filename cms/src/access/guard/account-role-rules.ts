/** What is asked before Strapi's editor of account roles writes anything. */
import { ACCOUNT_ROLES, PERMISSIONS, type Permission } from '@tiaohe/config';
import type { Knex } from 'knex';
import { isSuperAdmin, type Actor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import { readPermissions } from '../permission-words';
import { readAccountTicks } from './read-ticks';
import { fieldsOf, idsOf, type Asked, type Rules } from './rule';

const isStaffWork = (permission: Permission): boolean =>
  (PERMISSIONS[permission].doors as readonly string[]).includes('staff');

/** Work that both doors know is given by those who hold it; what parties and mediators alone do, by who manages accounts. */
export function askAccountGift(actor: Actor, permissions: readonly Permission[]): void {
  if (actor.kind !== 'staff' || isSuperAdmin(actor)) return;
  const isHeld = (permission: Permission): boolean =>
    isStaffWork(permission)
      ? actor.permissions.has(permission) && !actor.narrowed.has(permission)
      : actor.permissions.has('account.manage');
  if (!permissions.every(isHeld)) refuse('BEYOND_OWN_RIGHTS');
}

export async function accountRolePermissions(db: Knex, roleId: number): Promise<Permission[]> {
  const rows: { action: string }[] = await db('up_permissions as p')
    .join('up_permissions_role_lnk as l', 'l.permission_id', 'p.id')
    .where({ 'l.role_id': roleId })
    .select('p.action');
  return [...readPermissions(rows.map(({ action }) => action))];
}

async function askTicks({ trx, actor, body }: Asked, roleId: number | null): Promise<void> {
  const { permissions, others } = readAccountTicks(body);
  // A tick at another plugin's action would open a door that knows nothing of cases and their locks.
  if (others.length > 0)
    refuse('VALIDATION', { fields: [{ field: 'permissions', message: `不能授予：${others[0]}` }] });
  const before = roleId === null ? [] : await accountRolePermissions(trx, roleId);
  askAccountGift(
    actor,
    permissions.filter((permission) => !before.includes(permission)),
  );
}

/** The code that Strapi makes of a name, near enough to see that it is taken: the product tells roles apart by it. */
const codeOf = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

async function askNew(asked: Asked): Promise<void> {
  const { name, type } = fieldsOf(asked.body);
  const words = [name, type].filter((word): word is string => typeof word === 'string' && word.trim() !== '');
  if (typeof name !== 'string' || name.trim() === '')
    refuse('VALIDATION', { fields: [{ field: 'name', message: '请填写角色名称' }] });
  const roles: { name: string; type: string }[] = await asked.trx('up_roles').select('name', 'type');
  const taken = roles.flatMap((role) => [codeOf(role.name), codeOf(role.type)]);
  if (words.some((word) => taken.includes(codeOf(word))))
    refuse('ROLE_NAME_TAKEN', { fields: [{ field: 'name', message: '已有同名或同代号的角色' }] });
  await askTicks(asked, null);
}

async function askChange(asked: Asked): Promise<void> {
  const roleId = idsOf([asked.id])[0] ?? refuse('NOT_FOUND');
  const { name } = fieldsOf(asked.body);
  if (typeof name === 'string') {
    const roles: { name: string; type: string }[] = await asked
      .trx('up_roles')
      .whereNot({ id: roleId })
      .select('name', 'type');
    if (roles.some((role) => [role.name, role.type].map(codeOf).includes(codeOf(name))))
      refuse('ROLE_NAME_TAKEN', { fields: [{ field: 'name', message: '已有同名或同代号的角色' }] });
  }
  await askTicks(asked, roleId);
}

/** A role that people act in, or that the product knows by name, stays. */
async function askRemoval({ trx, id }: Asked): Promise<void> {
  const roleId = idsOf([id])[0] ?? refuse('NOT_FOUND');
  const role = await trx('up_roles').where({ id: roleId }).first<{ type: string } | undefined>('type');
  if (!role) return;
  const isOurs = (ACCOUNT_ROLES as readonly string[]).includes(role.type);
  const isUsed = await trx('memberships').where({ role_id: roleId, state: 'active' }).first('id');
  if (isOurs || isUsed)
    refuse('IN_USE', { message: isOurs ? '系统自带的角色不能删除，可以修改它的权限' : undefined });
}

// prettier-ignore
export const ACCOUNT_ROLE_RULES = {
  'POST /users-permissions/roles':         { records: 'account-role.add', of: 'account-role', ask: askNew },
  'PUT /users-permissions/roles/:role':    { records: 'account-role.tick', of: 'account-role', ask: askChange },
  'DELETE /users-permissions/roles/:role': { records: 'account-role.remove', of: 'account-role', ask: askRemoval },
} as const satisfies Rules;
