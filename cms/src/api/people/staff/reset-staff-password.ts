/** Takes a colleague's password away and makes the link by which they choose another (R38). */
import { randomBytes } from 'node:crypto';
import { requirePowerOver } from '../../../access/guard/require-held-rights';
import { recordAudit } from '../../../platform/audit/record-audit';
import { endStaffSessions, lineOf, panelLink, userIdOf, type Work } from './work';

const LINK_MS = 24 * 3_600_000;

/** @returns a link by which the colleague chooses a new password; who never used the invitation gets a new one. */
export async function resetStaffPassword(work: Work): Promise<{ link: string }> {
  const { platform, actor, id } = work;
  const token = randomBytes(20).toString('hex');
  const isAwaited = await platform.transaction(async (trx) => {
    const userId = await userIdOf(trx, id);
    await requirePowerOver({ db: trx, actor, userId });
    const awaited = { id: userId, is_active: false };
    const invited = await trx('admin_users')
      .where(awaited)
      .whereNotNull('registration_token')
      .update({ registration_token: token });
    const expires = new Date(Date.now() + LINK_MS);
    if (invited === 0)
      await trx('admin_users')
        .where({ id: userId })
        .update({ reset_password_token: token, reset_password_token_expires_at: expires });
    await endStaffSessions(trx, userId);
    await recordAudit({
      db: trx,
      now: platform.clock.now(),
      line: lineOf(work, invited > 0 ? 'staff.invite-again' : 'staff.reset-password'),
    });
    return invited > 0;
  });
  return {
    link: isAwaited
      ? panelLink(platform, { page: 'register', name: 'registrationToken', token })
      : panelLink(platform, { page: 'reset-password', name: 'code', token }),
  };
}
