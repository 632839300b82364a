/** Changes a colleague's name, and the phone that ties them to an account of their own (R38, R39). */
import { askReach } from '../../../access/guard/ask-gift';
import { recordAudit } from '../../../audit/record-audit';
import { refuseOwnLink } from '../../staff-link/manage/refuse-own-link';
import { sayPhoneTaken, setStaffPhone } from '../../staff-link/manage/set-staff-phone';
import { lineOf, userIdOf, type Work } from './work';

export async function changeStaff(work: Work & { name?: string; phone?: string }): Promise<void> {
  const { platform, actor, id, name, phone } = work;
  await sayPhoneTaken(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const userId = await userIdOf(trx, id);
      await askReach({ db: trx, actor, userId });
      if (name)
        await trx('admin_users')
          .where({ id: userId })
          .update({ firstname: name, lastname: null, updated_at: now });
      if (phone) {
        refuseOwnLink(actor, userId);
        await setStaffPhone({ platform, trx, staffId: userId, phone });
      }
      const fields = [name ? 'name' : '', phone ? 'phone' : ''].filter(Boolean);
      await recordAudit({ db: trx, now, line: lineOf(work, 'staff.change', { fields }) });
    }),
  );
}
