/** "That is not me": a mistyped phone reached a stranger. The code dies, and staff learn that the phone is wrong. */
import { SYSTEM } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { inCase } from '../case/write/in-case';
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
  await inCase({ platform, actor: SYSTEM, id: row.document_id, address }, async (hand) => {
    const count = await hand
      .db('invitations')
      .where({ id: invitation.id, state: 'open' })
      .update({ state: 'not-mine', used_at: hand.now, updated_at: hand.now });
    if (count !== 1) refuse('NOT_FOUND');
    hand.timeline({
      action: 'invitation-not-mine',
      text: `收到邀请短信的人表示不是${party.name}本人，请核对电话号码`,
      visibility: 'staff',
    });
    hand.audit({ action: 'invitation.not-mine', detail: { party: party.document_id } });
  });
}
