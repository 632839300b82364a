/** Disables a panel user, who is out at once, or enables one again (R38). */
import { keepAdministrators } from '../../../access/guard/administrators';
import { requirePowerOver } from '../../../access/guard/require-held-rights';
import { recordAudit } from '../../../platform/audit/record-audit';
import { refuse } from '../../../platform/http/refusal';
import { endStaffSessions, lineOf, userIdOf, type Work } from './work';

export async function setStaffState(work: Work & { isDisabled: boolean; reason: string }): Promise<void> {
  const { platform, id, isDisabled, reason } = work;
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const userId = await userIdOf(trx, id);
    await requirePowerOver({ db: trx, actor: work.actor, userId });
    if (isDisabled) await keepAdministrators(trx, (seat) => seat.userId === userId);
    // Nobody locks the door behind themselves by a slip of the finger.
    if (isDisabled && work.actor.kind === 'staff' && work.actor.id === userId)
      refuse('FORBIDDEN', { message: '不能停用自己的账号' });
    await trx('admin_users')
      .where({ id: userId })
      .update({ is_active: !isDisabled, blocked: isDisabled, updated_at: now });
    if (isDisabled) await endStaffSessions(trx, userId);
    await recordAudit({
      db: trx,
      now,
      line: lineOf(work, isDisabled ? 'staff.disable' : 'staff.enable', { reason }),
    });
  });
}
