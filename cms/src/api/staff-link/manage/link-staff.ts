/** Says where a colleague works: an organisation, and their own account by its phone. Row scopes of roles read it. */
import type { Actor } from '../../../access/actor';
import { askReach } from '../../../access/guard/ask-gift';
import { recordAudit } from '../../../audit/record-audit';
import type { Platform } from '../../../platform/platform';
import { staffIdOf } from '../read/view-staff-link';
import { refuseOwnLink } from './refuse-own-link';
import { setStaffOrganisation } from './set-staff-organisation';
import { sayPhoneTaken, setStaffPhone } from './set-staff-phone';

/** Undefined leaves it as it is; null takes it away. */
export type StaffLink = { phone?: string | null; organisationId?: string | null };
type LinkStaff = { platform: Platform; actor: Actor; id: string; link: StaffLink; address: string };

export async function linkStaff({ platform, actor, id, link, address }: LinkStaff): Promise<void> {
  const { phone, organisationId } = link;
  await sayPhoneTaken(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const staff = await staffIdOf(trx, id);
      refuseOwnLink(actor, staff);
      await askReach({ db: trx, actor, userId: staff });
      if (phone !== undefined) await setStaffPhone({ platform, trx, staffId: staff, phone });
      if (organisationId !== undefined)
        await setStaffOrganisation({ trx, now, staffId: staff, organisationId });
      await recordAudit({
        db: trx,
        now,
        line: {
          actor,
          action: 'staff.link',
          subject: { type: 'staff', id },
          detail: { fields: Object.keys(link), organisation: organisationId },
          address,
        },
      });
    }),
  );
}
