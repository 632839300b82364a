/**
 * Whether a phone alone is still proof of its account. Carriers hand a number out again 90 days after it was given up:
 * an account that nobody has used for so long may have come into a stranger's hands with the number.
 */
import { DAY_MS } from '@tiaohe/config';
import type { Knex } from 'knex';
import { lastSignIn } from '../../access/attempts/known-address';
import type { AccountRow } from '../../platform/rows/account';

const NUMBER_REST_DAYS = 90;

export async function isIdentityDue({
  db,
  now,
  account,
}: {
  db: Knex;
  now: Date;
  account: AccountRow;
}): Promise<boolean> {
  // There is nothing to ask for, and nothing was ever entrusted to it.
  if (!account.real_name && !account.id_number_cipher) return false;
  const last = (await lastSignIn({ db, accountId: account.document_id })) ?? new Date(account.created_at);
  return now.getTime() - last.getTime() > NUMBER_REST_DAYS * DAY_MS;
}
