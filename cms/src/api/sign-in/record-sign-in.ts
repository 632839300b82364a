/** Writes a sign-in, or a refused one, to the audit trail. */
import { SYSTEM } from '../../platform/actor';
import { recordAudit, type AuditLine } from '../../platform/audit/record-audit';
import type { Platform } from '../../platform/platform';
import { actorOf, type AccountRow } from '../../platform/rows/account';

export type Way = 'password' | 'sms' | 'wechat' | 'invitation' | 'identity';

export async function recordSignIn({
  platform,
  account,
  way,
  address,
  result = 'done',
  isUnproven = false,
}: {
  platform: Platform;
  account: AccountRow | undefined;
  way: Way;
  address: string;
  result?: 'done' | 'refused';
  /** By a phone that may have a new owner: must not make the account look used. */
  isUnproven?: boolean;
}): Promise<void> {
  const line: AuditLine = {
    // A refused try says nothing about who made it.
    actor: account && result === 'done' ? actorOf(account) : SYSTEM,
    action: isUnproven ? 'account.sign-in-unproven' : 'account.sign-in',
    subject: { type: 'account', id: account?.document_id ?? 'unknown' },
    result,
    detail: { way },
    address,
  };
  await recordAudit({ db: platform.db, now: platform.clock.now(), line });
}
