/** What the holder of an invitation code may know before proving who they are: no names, no facts of the case. */
import { maskPhone, type InvitationView } from '@tiaohe/config';
import { beginAttempt } from '../../access/attempts/begin-attempt';
import { SYSTEM } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { readSetting } from '../../platform/read-setting';
import type { CaseRow } from '../../platform/rows/case';
import type { InvitationRow } from '../../platform/rows/invitation';
import type { PartyRow } from '../../platform/rows/party';
import { categoryName } from '../category/category-name';
import { openInvitation } from './open-invitation';

export type FoundInvitation = { invitation: InvitationRow; party: PartyRow; row: CaseRow };

/** @throws Refusal NOT_FOUND for an unknown code, a code that has run out, a party who has left. */
export async function findInvitation({
  platform,
  code,
  address,
}: {
  platform: Platform;
  code: string;
  address: string;
}): Promise<FoundInvitation> {
  const { db } = platform;
  // Codes are short: whoever goes through them is stopped by their address.
  const attempt = await beginAttempt({ platform, kind: 'invitation', subject: '', address });
  const invitation = (await openInvitation({ platform, code })) ?? refuse('NOT_FOUND');
  await attempt.succeeded();
  const party = await db<PartyRow>('parties')
    .where({ id: invitation.party_id })
    .whereNull('withdrawn_at')
    .first();
  const row = await db<CaseRow>('cases').where({ id: invitation.case_id }).first();
  return party && row ? { invitation, party, row } : refuse('NOT_FOUND');
}

/** That the person was told, and when, is on the record once (art. 17; the centre has to be able to show it). */
async function recordFirstContact({
  platform: { db, clock },
  invitation,
  address,
}: {
  platform: Platform;
  invitation: InvitationRow;
  address: string;
}): Promise<void> {
  const action = 'invitation.first-contact-notice';
  const subject = { type: 'invitation', id: invitation.document_id } as const;
  const known = await db('audit_entries')
    .where({ subject_type: subject.type, subject_id: subject.id, action })
    .first('id');
  if (known) return;
  await recordAudit({ db, now: clock.now(), line: { actor: SYSTEM, action, subject, address } });
}

export async function viewInvitation({
  platform,
  code,
  address,
}: {
  platform: Platform;
  code: string;
  address: string;
}): Promise<InvitationView> {
  const { party, row, invitation } = await findInvitation({ platform, code, address });
  await recordFirstContact({ platform, invitation, address });
  const centre = await readSetting(platform.db, 'centre');
  const category = await categoryName(platform.db, row.category);
  return {
    category,
    centre: centre.name,
    centrePhone: centre.phone,
    phoneMasked: party.phone_cipher ? maskPhone(platform.cipher.open(party.phone_cipher)) : '',
    notice: {
      who: `${centre.name}，电话${centre.phone}`,
      why: `有人申请调解一起与您有关的${category || '民间'}纠纷，需要联系您、征求您的意见。`,
      source: '您的姓名和电话是申请人在申请里填写的。',
      kept: '只用于这一次调解，不作他用；您不愿意调解的，除依法存档外不再使用。',
      rights: [
        '可以拒绝调解，不影响您起诉、仲裁的权利',
        '可以查阅、复制、更正您的信息，要求说明处理规则',
        '号码不是您的、或您不认识对方，点最下面告诉我们，我们会停止联系',
      ],
    },
  };
}
