/** Says where a colleague works: an organisation, and their own account by its phone. Row scopes of roles read it. */
import type { Knex } from 'knex';
import type { Actor } from '../../../access/actor';
import { askReach } from '../../../access/guard/ask-gift';
import { recordAudit } from '../../../audit/record-audit';
import { refuseField } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { organisationBy } from '../../organisation/read/organisation-row';
import { staffIdOf } from '../read/view-staff-link';
import { refuseOwnLink } from './refuse-own-link';
import { sayPhoneTaken, setStaffPhone } from './set-staff-phone';
import { writeStaffLink } from './write-staff-link';

/** Undefined leaves it as it is; null takes it away. */
export type StaffLink = { phone?: string | null; organisationId?: string | null };
type LinkStaff = { platform: Platform; actor: Actor; id: string; link: StaffLink; address: string };

async function organisationIdOf(trx: Knex.Transaction, id: string | null): Promise<number | null> {
  if (id === null) return null;
  const organisation = await organisationBy(trx, id);
  return organisation?.id ?? refuseField('organisationId', '没有这个机构');
}

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
        await writeStaffLink({
          trx,
          now,
          staff,
          columns: { organisation_id: await organisationIdOf(trx, organisationId) },
        });
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
