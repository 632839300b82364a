/** What the holder of an invitation code may know before proving who they are: no names, no facts of the case. */
import { maskPhone } from '@tiaohe/config';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import type { CaseRow, PartyRow } from '../../case/rows';
import { categoryName } from '../../case/read/category-name';
import { readSetting } from '../../setting/read-setting';
import { openInvitation, type InvitationRow } from './open-invitation';

export type InvitationView = { category: string; centre: string; centrePhone: string; phoneMasked: string };
export type FoundInvitation = { invitation: InvitationRow; party: PartyRow; row: CaseRow };

/** @throws Refusal NOT_FOUND for an unknown code, a code that has run out, a party who has left. */
export async function findInvitation({
  platform,
  code,
}: {
  platform: Platform;
  code: string;
}): Promise<FoundInvitation> {
  const { db } = platform;
  const invitation = (await openInvitation({ platform, code })) ?? refuse('NOT_FOUND');
  const party = await db<PartyRow>('parties')
    .where({ id: invitation.party_id })
    .whereNull('withdrawn_at')
    .first();
  const row = await db<CaseRow>('cases').where({ id: invitation.case_id }).first();
  return party && row ? { invitation, party, row } : refuse('NOT_FOUND');
}

export async function viewInvitation({
  platform,
  code,
}: {
  platform: Platform;
  code: string;
}): Promise<InvitationView> {
  const { party, row } = await findInvitation({ platform, code });
  const centre = await readSetting(platform.db, 'centre');
  return {
    category: await categoryName(platform.db, row.category),
    centre: centre.name,
    centrePhone: centre.phone,
    phoneMasked: party.phone_cipher ? maskPhone(platform.cipher.open(party.phone_cipher)) : '',
  };
}
