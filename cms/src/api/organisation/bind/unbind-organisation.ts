/** Staff take an account off an organisation: it keeps its other roles, and loses this one at once. */
import type { Actor } from '../../../platform/actor';
import { onRecord } from '../../../platform/audit/on-record';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { organisationBy } from '../../../platform/rows/find-organisation';
import { endMembership } from '../../membership/end-membership';

export async function unbindOrganisation({
  platform,
  actor,
  id,
  membershipId,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  membershipId: string;
  address: string;
}): Promise<void> {
  await onRecord({ platform, actor, address }, async ({ db: trx, audit }) => {
    const row = (await organisationBy(trx, id)) ?? refuse('NOT_FOUND');
    const held = await trx('memberships')
      .where({ document_id: membershipId, organisation_id: row.id, state: 'active' })
      .first<{ account_id: number } | undefined>('account_id');
    if (!held) return refuse('NOT_FOUND');
    await endMembership({ platform, trx, actor, accountId: held.account_id, membershipId });
    audit({
      action: 'organisation.unbind',
      subject: { type: 'organisation', id },
      detail: { membership: membershipId },
    });
  });
}
