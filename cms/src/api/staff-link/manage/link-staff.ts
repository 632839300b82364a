/** Says where a colleague works: an organisation, and their own account by its phone. Row scopes of roles read it. */
import type { Knex } from 'knex';
import { isSuperAdmin, type Actor } from '../../../access/actor';
import { askReach } from '../../../access/guard/ask-gift';
import { recordAudit } from '../../../audit/record-audit';
import { refuse, refuseField } from '../../../http/refusal';
import { insertRow } from '../../../platform/insert-row';
import type { Platform } from '../../../platform/platform';
import { accountBy } from '../../account/account-row';
import { organisationBy } from '../../organisation/read/organisation-row';
import { staffIdOf } from '../read/view-staff-link';

/** Undefined leaves it as it is; null takes it away. */
export type StaffLink = { phone?: string | null; organisationId?: string | null };
type LinkStaff = { platform: Platform; actor: Actor; id: string; link: StaffLink; address: string };
type Columns = { account_id?: number | null; organisation_id?: number | null };

async function columnsOf(platform: Platform, trx: Knex.Transaction, link: StaffLink): Promise<Columns> {
  const columns: Columns = {};
  if (link.phone === null) columns.account_id = null;
  else if (link.phone !== undefined) {
    const account = await accountBy(trx, { phone_index: platform.cipher.index('phone', link.phone) });
    columns.account_id = account?.id ?? refuseField('phone', '这个手机号还没有账号');
  }
  if (link.organisationId === null) columns.organisation_id = null;
  else if (link.organisationId !== undefined) {
    const organisation = await organisationBy(trx, link.organisationId);
    columns.organisation_id = organisation?.id ?? refuseField('organisationId', '没有这个机构');
  }
  return columns;
}

export async function linkStaff({ platform, actor, id, link, address }: LinkStaff): Promise<void> {
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const staff = await staffIdOf(trx, id);
    // Whoever is narrowed to an organisation must not move themselves to a larger one.
    if (actor.kind === 'staff' && actor.id === staff && !isSuperAdmin(actor)) refuse('BEYOND_OWN_RIGHTS');
    await askReach({ db: trx, actor, userId: staff });
    const columns = await columnsOf(platform, trx, link);
    const changed = await trx('staff_links')
      .where({ staff })
      .update({ ...columns, updated_at: now });
    if (changed === 0) await insertRow({ db: trx, table: 'staff_links', now, row: { staff, ...columns } });
    await recordAudit({
      db: trx,
      now,
      line: {
        actor,
        action: 'staff.link',
        subject: { type: 'staff', id },
        detail: { fields: Object.keys(link), organisation: link.organisationId },
        address,
      },
    });
  });
}
