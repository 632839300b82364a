/** Takes a role from an account. The row stays, so that what was done in the role stays explained. */
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { MembershipRow } from '../../platform/rows/membership';

type EndMembership = {
  platform: Platform;
  trx: Knex.Transaction;
  actor: Actor;
  accountId: number;
  membershipId: string;
  address?: string;
};
type Row = MembershipRow & { id: number; document_id: string };

export async function endMembership({
  platform,
  trx,
  actor,
  accountId,
  membershipId,
  address,
}: EndMembership): Promise<void> {
  const now = platform.clock.now();
  const account = await trx('up_users')
    .where({ id: accountId })
    .forUpdate()
    .first<{ document_id: string } | undefined>('document_id');
  const rows = await trx<Row>('memberships').where({ account_id: accountId, state: 'active' }).orderBy('id');
  const row = rows.find(({ document_id }) => document_id === membershipId);
  if (!account || !row) return refuse('NOT_FOUND');

  await trx('memberships')
    .where({ id: row.id })
    .update({ state: 'ended', ended_at: now, is_default: false, updated_at: now });
  const role = await trx('up_roles')
    .where({ id: row.role_id ?? 0 })
    .first<{ type: string } | undefined>('type');
  const next = rows.find(({ id }) => id !== row.id);
  if (row.is_default && next)
    await trx('memberships').where({ id: next.id }).update({ is_default: true, updated_at: now });
  await recordAudit({
    db: trx,
    now,
    line: {
      actor,
      action: 'membership.end',
      subject: { type: 'account', id: account.document_id },
      detail: { membership: membershipId, role: role?.type ?? null },
      address,
    },
  });
}
