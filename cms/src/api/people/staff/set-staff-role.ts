/** Gives a panel role to a colleague or takes it away (R39, R43). */
import { keepAdministrators } from '../../../access/guard/administrators';
import { requirePowerOver, requireMayGiveRoles } from '../../../access/guard/require-held-rights';
import { rightsOfUser } from '../../../access/guard/rights';
import { recordAudit } from '../../../platform/audit/record-audit';
import { refuse } from '../../../platform/http/refusal';
import { lineOf, panelRole, userIdOf, type Work } from './work';

export async function setStaffRole(work: Work & { role: string; isHeld: boolean }): Promise<void> {
  const { platform, actor, id, role, isHeld } = work;
  await platform.transaction(async (trx) => {
    const userId = await userIdOf(trx, id);
    const roleId = await panelRole(trx, role);
    const held = { user_id: userId, role_id: roleId };
    const known = await trx('admin_users_roles_lnk').where(held).first('id');
    if (isHeld && known) refuse('DUPLICATE');
    if (!isHeld && !known) refuse('NOT_FOUND');
    await requirePowerOver({ db: trx, actor, userId });
    const { roleIds } = await rightsOfUser(trx, userId);
    if (isHeld) await requireMayGiveRoles({ db: trx, actor, userId, roleIds: [...roleIds, roleId] });
    else await keepAdministrators(trx, (seat) => seat.userId === userId && seat.roleId === roleId);
    if (isHeld) await trx('admin_users_roles_lnk').insert(held);
    else await trx('admin_users_roles_lnk').where(held).delete();
    const action = isHeld ? 'staff.add-role' : 'staff.remove-role';
    await recordAudit({ db: trx, now: platform.clock.now(), line: lineOf(work, action, { role }) });
  });
}
