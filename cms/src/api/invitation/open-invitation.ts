/** Finds an invitation by the code that the invited person was sent. The database knows only the code's index. */
import type { Platform } from '../../platform/platform';
import type { InvitationRow } from '../../platform/rows/invitation';

/** How a code is written before it is indexed: people type small letters and spaces. */
const plainCode = (code: string): string => code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** @returns the invitation while it stands: a used code still opens the case to the person who used it. */
export async function openInvitation({
  platform,
  code,
}: {
  platform: Platform;
  code: string;
}): Promise<InvitationRow | null> {
  const { db, cipher, clock } = platform;
  const row = await db<InvitationRow>('invitations')
    .where({ code_index: cipher.index('code', plainCode(code)) } as object)
    .whereIn('state', ['open', 'used'])
    .first();
  if (!row || (row.expires_at && new Date(row.expires_at) < clock.now())) return null;
  return row;
}
