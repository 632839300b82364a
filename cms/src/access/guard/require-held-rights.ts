/** Asks before rights change hands: that nobody gives more than they hold, and that duties stay apart. */
import type { Knex } from 'knex';
import { isSuperAdmin, type Actor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import { areDutiesApart, findBeyond } from './judge-rights';
import { rightsOfRoles, rightsOfUser, superAdminRoleId, type Holder, type Right } from './rights';

type Asked = { db: Knex; actor: Actor };

async function requireHeld({ db, actor }: Asked, given: readonly Right[]): Promise<void> {
  if (actor.kind !== 'staff' || isSuperAdmin(actor)) return;
  const { rights } = await rightsOfUser(db, actor.id);
  if (findBeyond(given, rights)) refuse('BEYOND_OWN_RIGHTS');
}

const requireDutiesApart = (rights: readonly Right[], isSuper: boolean): void => {
  if (!areDutiesApart(rights, isSuper)) refuse('DUTIES_NOT_SEPARATED');
};

/** Changing, disabling or resetting somebody is power over all that they may do. */
export async function requirePowerOver({ db, actor, userId }: Asked & { userId: number }): Promise<void> {
  if (actor.kind !== 'staff' || actor.id === userId || isSuperAdmin(actor)) return;
  const target = await rightsOfUser(db, userId);
  if (target.isSuperAdmin) refuse('BEYOND_OWN_RIGHTS');
  await requireHeld({ db, actor }, target.rights);
}

/** @param userId whose roles they will be; null for somebody new. @param roleIds all their roles afterwards. */
export async function requireMayGiveRoles({
  db,
  actor,
  userId,
  roleIds,
}: Asked & { userId: number | null; roleIds: readonly number[] }): Promise<void> {
  const before: Holder =
    userId === null ? { isSuperAdmin: false, roleIds: [], rights: [] } : await rightsOfUser(db, userId);
  const added = roleIds.filter((id) => !before.roleIds.includes(id));
  const superId = await superAdminRoleId(db);
  if (added.some((id) => id === superId) && !isSuperAdmin(actor)) refuse('BEYOND_OWN_RIGHTS');
  const working = (ids: readonly number[]) => ids.filter((id) => id !== superId);
  await requireHeld({ db, actor }, await rightsOfRoles(db, working(added)));
  if (added.length > 0)
    requireDutiesApart(
      await rightsOfRoles(db, working(roleIds)),
      roleIds.some((id) => id === superId),
    );
}

/** @param rights all that the role will hold. Everybody who has the role is looked at with their other roles. */
export async function requireMayGiveRights({
  db,
  actor,
  roleId,
  rights,
}: Asked & { roleId: number; rights: readonly Right[] }): Promise<void> {
  const before = await rightsOfRoles(db, [roleId]);
  const added = rights.filter((right) => findBeyond([right], before));
  await requireHeld({ db, actor }, added);
  if (added.length === 0) return;
  requireDutiesApart(rights, false);
  const holders: { user_id: number }[] = await db('admin_users_roles_lnk')
    .where({ role_id: roleId })
    .select('user_id');
  for (const { user_id } of holders) {
    const { isSuperAdmin: isSuper, roleIds } = await rightsOfUser(db, user_id);
    const superId = await superAdminRoleId(db);
    const others = await rightsOfRoles(
      db,
      roleIds.filter((id) => id !== roleId && id !== superId),
    );
    requireDutiesApart([...others, ...rights], isSuper);
  }
}
