/** The owner of an account types the code in: from then on the account edits the organisation's own data (R41a). */
import type { Binding } from '@tiaohe/config';
import type { AccountActor } from '../../../platform/actor';
import { onRecord } from '../../../platform/audit/on-record';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { addMembership } from '../../membership/add-membership';
import { listMemberships } from '../../membership/list-memberships';
import { viewOrganisation } from '../list-organisations';
import { findByCode, takeCode } from './find-by-code';

export async function bindOrganisation({
  platform,
  actor,
  code,
  address,
}: {
  platform: Platform;
  actor: AccountActor;
  code: string;
  address: string;
}): Promise<Binding> {
  const row = await findByCode({ platform, code, subject: actor.documentId, address });
  const membership = await onRecord({ platform, actor, address }, async ({ db: trx, audit }) => {
    await takeCode(platform, trx, code);
    const added = await addMembership({
      platform,
      trx,
      actor,
      accountId: actor.id,
      role: 'organisation',
      organisationId: row.id,
      address,
    });
    audit({
      action: 'organisation.bind',
      subject: { type: 'organisation', id: row.document_id },
      detail: { account: actor.documentId },
    });
    return added;
  });
  const held = await listMemberships({ db: platform.db, accountId: actor.id });
  const organisation = await viewOrganisation({ db: platform.db, id: row.document_id });
  return {
    organisation: organisation ?? refuse('NOT_FOUND'),
    membership: (held.find(({ id }) => id === membership.id) ?? refuse('NOT_FOUND')).view,
  };
}
