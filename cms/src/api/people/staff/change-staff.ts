/** Changes a colleague's name, and the phone that ties them to an account of their own (R38, R39). */
import { requirePowerOver } from '../../../access/guard/require-held-rights';
import { recordAudit } from '../../../platform/audit/record-audit';
import { auditedChanges } from '../../../platform/revision/audited-changes';
import { weighEdit } from '../../../platform/revision/weigh-edit';
import { refuseOwnLink } from '../staff-links/refuse-own-link';
import { refuseTakenPhone, setStaffPhone } from '../staff-links/set-staff-phone';
import { staffRevision } from '../staff-links/staff-revision';
import { showStaffValue, STAFF_MASKS, staffValues } from '../staff-links/staff-values';
import { lineOf, userIdOf, type Work } from './work';

export async function changeStaff(
  work: Work & { name?: string; phone?: string; revision: number },
): Promise<void> {
  const { platform, actor, id, name, phone, revision } = work;
  await refuseTakenPhone(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const userId = await userIdOf(trx, id);
      await requirePowerOver({ db: trx, actor, userId });
      const wanted = { name, phone };
      const held = await staffValues({ db: trx, cipher: platform.cipher, staffId: userId });
      const edit = await weighEdit({
        db: trx,
        actor,
        subject: { type: 'staff', id },
        seen: revision,
        stored: await staffRevision(trx, userId),
        wanted,
        held,
        show: showStaffValue,
      });
      if (edit.fields.length === 0) return;
      if (name)
        await trx('admin_users')
          .where({ id: userId })
          .update({ firstname: name, lastname: null, updated_at: now });
      if (phone) {
        refuseOwnLink(actor, userId);
        await setStaffPhone({ platform, trx, staffId: userId, phone });
      }
      const changes = auditedChanges({ edit, held, wanted, masks: STAFF_MASKS });
      const detail = { revision: edit.revision, fields: edit.fields, changes };
      await recordAudit({ db: trx, now, line: lineOf(work, 'staff.change', detail) });
    }),
  );
}
