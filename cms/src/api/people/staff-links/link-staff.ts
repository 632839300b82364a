/** Says where a colleague works: an organisation, and their own account by its phone. Row scopes of roles read it. */
import { requirePowerOver } from '../../../access/guard/require-held-rights';
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit/record-audit';
import type { Platform } from '../../../platform/platform';
import { auditedChanges } from '../../../platform/revision/audited-changes';
import { weighEdit } from '../../../platform/revision/weigh-edit';
import { userIdOf } from '../staff/work';
import { refuseOwnLink } from './refuse-own-link';
import { setStaffOrganisation } from './set-staff-organisation';
import { refuseTakenPhone, setStaffPhone } from './set-staff-phone';
import { staffRevision } from './staff-revision';
import { showStaffValue, STAFF_MASKS, staffValues } from './staff-values';

/** Undefined leaves it as it is; null takes it away. */
export type StaffLink = { phone?: string | null; organisationId?: string | null };
type LinkStaff = {
  platform: Platform;
  actor: Actor;
  id: string;
  link: StaffLink;
  /** Of the colleague as they were seen. */
  revision: number;
  address: string;
};

export async function linkStaff({ platform, actor, id, link, revision, address }: LinkStaff): Promise<void> {
  const { phone, organisationId } = link;
  await refuseTakenPhone(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const staff = await userIdOf(trx, id);
      refuseOwnLink(actor, staff);
      await requirePowerOver({ db: trx, actor, userId: staff });
      const subject = { type: 'staff', id } as const;
      const held = await staffValues({ db: trx, cipher: platform.cipher, staffId: staff });
      const edit = await weighEdit({
        db: trx,
        actor,
        subject,
        seen: revision,
        stored: await staffRevision(trx, staff),
        wanted: { ...link },
        held,
        show: showStaffValue,
      });
      if (edit.fields.length === 0) return;
      if (phone !== undefined) await setStaffPhone({ platform, trx, staffId: staff, phone });
      if (organisationId !== undefined)
        await setStaffOrganisation({ trx, now, staffId: staff, organisationId });
      await recordAudit({
        db: trx,
        now,
        line: {
          actor,
          action: 'staff.link',
          subject,
          detail: {
            revision: edit.revision,
            fields: edit.fields,
            organisation: organisationId,
            changes: auditedChanges({ edit, held, wanted: { ...link }, masks: STAFF_MASKS }),
          },
          address,
        },
      });
    }),
  );
}
