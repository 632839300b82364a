/** Disables a panel user, who is out at once, or enables one again (R38). */
import { keepAdministrators } from '../../../access/guard/administrators';
import { requirePowerOver } from '../../../access/guard/require-held-rights';
import { onRecord } from '../../../platform/audit/on-record';
import { refuse } from '../../../platform/http/refusal';
import { endStaffSessions, lineOf, userIdOf, type Work } from './work';

export async function setStaffState(work: Work & { isDisabled: boolean; reason: string }): Promise<void> {
  const { id, isDisabled, reason } = work;
  await onRecord(work, async ({ db, now, audit }) => {
    const userId = await userIdOf(db, id);
    await requirePowerOver({ db, actor: work.actor, userId });
    if (isDisabled) await keepAdministrators(db, (seat) => seat.userId === userId);
    // Nobody locks the door behind themselves by a slip of the finger.
    if (isDisabled && work.actor.kind === 'staff' && work.actor.id === userId)
      refuse('FORBIDDEN', { message: '不能停用自己的账号' });
    await db('admin_users')
      .where({ id: userId })
      .update({ is_active: !isDisabled, blocked: isDisabled, updated_at: now });
    if (isDisabled) await endStaffSessions(db, userId);
    audit(lineOf(id, isDisabled ? 'staff.disable' : 'staff.enable', { reason }));
  });
}
