/** Whether an account is at home at an address: it signed in from there lately. Such a person is never locked out by strangers. */
import { DAY_MS } from '@tiaohe/config';
import type { Knex } from 'knex';
import { addressLine } from '../../platform/http/address-line';

const REMEMBERED_DAYS = 90;
const SIGN_INS = ['account.sign-in', 'account.create', 'staff.sign-in'];

export async function isKnownAddress({
  db,
  now,
  accountId,
  address,
}: {
  db: Knex;
  now: Date;
  /** documentId of an account or a panel user; one that does not exist is at home nowhere. */
  accountId: string | undefined;
  address: string;
}): Promise<boolean> {
  if (!accountId) return false;
  // Compared as lines: within their /64 people get another address every day.
  const { line } = addressLine(address);
  const rows = await db('audit_entries')
    .where({ subject_id: accountId, result: 'done' })
    .whereIn('action', SIGN_INS)
    .andWhere('at', '>', new Date(now.getTime() - REMEMBERED_DAYS * DAY_MS))
    .whereNotNull('address')
    .distinct<{ address: string }[]>('address');
  return rows.some((row) => addressLine(row.address).line === line);
}

/** When the account was last used by somebody who proved more or less who they are; its making counts as well. */
export async function lastSignIn({ db, accountId }: { db: Knex; accountId: string }): Promise<Date | null> {
  const row = await db('audit_entries')
    .where({ subject_type: 'account', subject_id: accountId, result: 'done' })
    .whereIn('action', SIGN_INS)
    .orderBy('at', 'desc')
    .first<{ at: Date } | undefined>('at');
  return row ? new Date(row.at) : null;
}
