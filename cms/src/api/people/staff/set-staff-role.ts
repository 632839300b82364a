/** Gives a panel role to a colleague or takes it away (R39, R43). */
import { keepAdministrators } from '../../../access/guard/administrators';
import { requirePowerOver, requireMayGiveRoles } from '../../../access/guard/require-held-rights';
import { rightsOfUser } from '../../../access/guard/rights';
import { onRecord } from '../../../platform/audit/on-record';
import { refuse } from '../../../platform/http/refusal';
import { lineOf, panelRole, userIdOf, type Work } from './work';

export async function setStaffRole(work: Work & { role: string; isHeld: boolean }): Promise<void> {
  const { actor, id, role, isHeld } = work;
  await onRecord(work, async ({ db, audit }) => {
    const userId = await userIdOf(db, id);
    const roleId = await panelRole(db, role);
    const held = { user_id: userId, role_id: roleId };
    const known = await db('admin_users_roles_lnk').where(held).first('id');
    if (isHeld && known) refuse('DUPLICATE');
    if (!isHeld && !known) refuse('NOT_FOUND');
    await requirePowerOver({ db, actor, userId });
    const { roleIds } = await rightsOfUser(db, userId);
    if (isHeld) await requireMayGiveRoles({ db, actor, userId, roleIds: [...roleIds, roleId] });
    else await keepAdministrators(db, (seat) => seat.userId === userId && seat.roleId === roleId);
    if (isHeld) await db('admin_users_roles_lnk').insert(held);
    else await db('admin_users_roles_lnk').where(held).delete();
    const action = isHeld ? 'staff.add-role' : 'staff.remove-role';
    audit(lineOf(id, action, { role }));
  });
}
