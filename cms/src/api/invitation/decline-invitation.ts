/** "That is not me": a mistyped phone reached a stranger. The code dies, and staff learn that the phone is wrong. */
import { SYSTEM } from '../../platform/actor';
import { recordAudit, type AuditLine } from '../../platform/audit/record-audit';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { addTimeline } from '../timeline-entry/add-timeline';
import { findInvitation } from './view-invitation';

export async function declineInvitation({
  platform,
  code,
  address,
}: {
  platform: Platform;
  code: string;
  address: string;
}): Promise<void> {
  const { invitation, party, row } = await findInvitation({ platform, code, address });
  const now = platform.clock.now();
  await platform.transaction(async (trx) => {
    const count = await trx('invitations')
      .where({ id: invitation.id, state: 'open' })
      .update({ state: 'not-mine', used_at: now, updated_at: now });
    if (count !== 1) refuse('NOT_FOUND');
    const text = `收到邀请短信的人表示不是${party.name}本人，请核对电话号码`;
    await addTimeline({
      db: trx,
      now,
      actor: SYSTEM,
      line: {
        caseId: row.id,
        revision: row.revision,
        action: 'invitation-not-mine',
        text,
        visibility: 'staff',
      },
    });
    const line: AuditLine = {
      actor: SYSTEM,
      action: 'invitation.not-mine',
      subject: { type: 'case', id: row.document_id },
      detail: { party: party.document_id },
      address,
    };
    await recordAudit({ db: trx, now, line });
  });
}
