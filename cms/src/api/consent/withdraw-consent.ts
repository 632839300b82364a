/** Taking a consent back (个人信息保护法 art. 15). What was done before stays lawful. */
import type { ConsentKind } from '@tiaohe/config';
import type { AccountActor } from '../../platform/actor';
import { onRecord } from '../../platform/audit/on-record';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import type { ConsentRow } from '../../platform/rows/consent';

const FOLLOWS: Record<ConsentKind, object> = {
  privacy: { consent_version: null, consent_at: null },
  'id-number': { id_number_cipher: null, id_number_index: null },
};

/** @throws Refusal NOT_FOUND for somebody else's, or one that is withdrawn already. */
export async function withdrawConsent({
  platform,
  actor,
  account,
  id,
  address,
}: {
  platform: Platform;
  actor: AccountActor;
  account: AccountRow;
  id: string;
  address: string;
}): Promise<void> {
  await onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const own = { account_id: account.id };
    const found = await db<ConsentRow>('consents')
      .where({ ...own, document_id: id })
      .whereNull('withdrawn_at')
      .first();
    const { kind } = found ?? refuse('NOT_FOUND');
    // Agreeing twice does not make it harder to take back: all of a kind go together.
    await db('consents')
      .where({ ...own, kind })
      .whereNull('withdrawn_at')
      .update({ withdrawn_at: now, updated_at: now });
    await db('up_users')
      .where({ id: account.id })
      .update({ ...FOLLOWS[kind], updated_at: now });
    const subject = { type: 'account', id: account.document_id } as const;
    audit({ action: 'consent.withdraw', subject, detail: { kind } });
  });
}
