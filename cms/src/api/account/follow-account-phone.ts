import type { Knex } from 'knex';

type FollowAccountPhone = {
  trx: Knex.Transaction;
  account: { phone_index: string | null };
  columns: { phone_cipher: string | null; phone_index: string | null };
};

/**
 * A panel user is tied to an account by its phone, so the tie moves when the phone does: a colleague must not slip out of
 * the rule against deciding one's own case by taking a new number.
 */
export async function followAccountPhone({ trx, account, columns }: FollowAccountPhone): Promise<void> {
  if (account.phone_index)
    await trx('staff_links').where({ phone_index: account.phone_index }).update(columns);
}
