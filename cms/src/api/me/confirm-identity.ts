/** Whoever came in by a number that may have changed hands says who they are: the name on file, or the tail of the ID. */
import { beginAttempt } from '../../access/attempts/begin-attempt';
import { deviceOf, sessionRows } from '../../access/sessions/account-sessions';
import type { AccountActor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import { attachCases } from '../account/attach-cases';
import { isSameName } from '../account/same-name';
import { recordSignIn } from '../sign-in/record-sign-in';

export type IdentityProof = { name?: string; idTail?: string };
type Confirm = {
  platform: Platform;
  actor: AccountActor;
  account: AccountRow;
  proof: IdentityProof;
  address: string;
};
const TAIL = 4;

function isProven({ cipher }: Platform, account: AccountRow, { name, idTail }: IdentityProof): boolean {
  if (name && isSameName(name, account.real_name)) return true;
  const tail = idTail?.toUpperCase();
  return (
    tail?.length === TAIL &&
    account.id_number_cipher !== null &&
    cipher.open(account.id_number_cipher).endsWith(tail)
  );
}

/** @throws Refusal BAD_CREDENTIALS when it does not fit, TOO_MANY_REQUESTS after a few tries. */
export async function confirmIdentity({ platform, actor, account, proof, address }: Confirm): Promise<void> {
  if (actor.due !== 'identity') return;
  const subject = account.document_id;
  const attempt = await beginAttempt({ platform, kind: 'identity', subject, accountId: subject, address });
  if (!isProven(platform, account, proof))
    refuse('BAD_CREDENTIALS', { message: '和登记的信息不一致，请再核对一次' });

  const device = await deviceOf(platform.db, actor.sessionId);
  await platform.transaction(async (trx) => {
    await sessionRows(trx)
      .where({ user_id: String(account.id), device_id: device ?? '' })
      .update({ metadata: trx.raw("(metadata::jsonb - 'unproven')") });
    await attachCases({ trx, now: platform.clock.now(), account });
  });
  await attempt.succeeded();
  await recordSignIn({ platform, account, way: 'identity', address });
}
