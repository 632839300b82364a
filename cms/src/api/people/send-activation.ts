/** Tells the owner of an account that it is open: they sign in by SMS code and choose a password. */
import type { Knex } from 'knex';
import { promiseOfficeSms } from '../../platform/outbox/promise-office-sms';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';

/** @param occasion names the opening; the same one twice sends one message. */
export async function sendActivation({
  platform,
  trx,
  now,
  account,
  roleName,
  occasion,
}: {
  platform: Platform;
  trx: Knex.Transaction;
  now: Date;
  account: AccountRow;
  roleName: string;
  occasion: string;
}): Promise<void> {
  if (!account.phone_cipher) return;
  await promiseOfficeSms({
    platform,
    db: trx,
    now,
    key: `activation:${account.document_id}:${occasion}`,
    sealedPhone: account.phone_cipher,
    template: 'activation',
    params: [roleName],
  });
}
