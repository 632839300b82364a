/** Tells the owner of an account that it is open: they sign in by SMS code and choose a password. */
import type { Knex } from 'knex';
import { enqueue } from '../../../outbox/enqueue';
import type { AccountRow } from '../account-row';

/** @param occasion names the opening; the same one twice sends one message. */
export async function sendActivation({
  trx,
  now,
  account,
  roleName,
  occasion,
}: {
  trx: Knex.Transaction;
  now: Date;
  account: AccountRow;
  roleName: string;
  occasion: string;
}): Promise<void> {
  if (!account.phone_cipher) return;
  const payload = { sealedPhone: account.phone_cipher, template: 'activation' as const, params: [roleName] };
  await enqueue({
    db: trx,
    now,
    jobs: [{ kind: 'sms.send', key: `activation:${account.document_id}:${occasion}`, payload }],
  });
}
