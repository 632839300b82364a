/** Gives an account one more role to act in, within an organisation where the role belongs to one (R39). */
import type { Knex } from 'knex';
import { accountRolePermissions, askAccountGift } from '../../access/guard/account-role-rules';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { insertRow, type Stored } from '../../platform/db/insert-row';
import { refuse, refuseField } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { MembershipRow } from '../../platform/rows/membership';

export type AddMembership = {
  platform: Platform;
  trx: Knex.Transaction;
  actor: Actor;
  accountId: number;
  /** Code of a role of accounts, the product's or a centre's own. */
  role: string;
  organisationId?: number | null;
  address?: string;
};

const BUILT_IN = ['authenticated', 'public'];

/** @throws Refusal VALIDATION for an unknown role, DUPLICATE when the account already acts in it. */
export async function addMembership({
  platform,
  trx,
  actor,
  accountId,
  role,
  organisationId = null,
  address,
}: AddMembership): Promise<Stored<MembershipRow>> {
  const now = platform.clock.now();
  // Two staff members giving the same role at once: the second waits here and then sees the first's row.
  const account = await trx('up_users')
    .where({ id: accountId })
    .forUpdate()
    .first<{ document_id: string } | undefined>('document_id');
  if (!account) return refuse('NOT_FOUND');
  const found = BUILT_IN.includes(role)
    ? undefined
    : await trx('up_roles').where({ type: role }).first<{ id: number } | undefined>('id');
  if (!found) return refuseField('role', '没有这个角色');
  askAccountGift(actor, await accountRolePermissions(trx, found.id));

  const active = trx<MembershipRow>('memberships').where({ account_id: accountId, state: 'active' });
  const held = await active;
  if (held.some(({ role_id, organisation_id }) => role_id === found.id && organisation_id === organisationId))
    refuse('DUPLICATE');

  const row = await insertRow<MembershipRow>({
    db: trx,
    table: 'memberships',
    now,
    row: {
      account_id: accountId,
      role_id: found.id,
      organisation_id: organisationId,
      state: 'active',
      is_default: held.length === 0,
    },
  });
  const detail = { role, organisation: organisationId };
  await recordAudit({
    db: trx,
    now,
    line: {
      actor,
      action: 'membership.add',
      subject: { type: 'account', id: account.document_id },
      detail,
      address,
    },
  });
  return row;
}
