/**
 * Brings the cases that wait for a phone into its account. A phone alone is not a person: numbers are handed out again
 * and couples share one, so the name must fit too. Where it does not, a second proof is asked for (claimCase).
 */
import type { Knex } from 'knex';
import type { AccountRow } from '../../platform/rows/account';
import type { PartyRow } from '../../platform/rows/party';
import { enterpriseOf } from './account-view';
import { attachParty } from './attach-party';
import { isSameName } from './same-name';

/** Parties whom staff have already let know of the case, and whom nobody has claimed. */
export const waitingParties = async (db: Knex, account: AccountRow): Promise<PartyRow[]> => {
  if (!account.phone_index) return [];
  return db<PartyRow>('parties')
    .where({ phone_index: account.phone_index })
    .whereNull('account_id')
    .whereNull('withdrawn_at')
    .whereNotNull('linked_at')
    .orderBy('id');
};

/** @returns how many cases were attached, and how many still wait for a second proof. */
export async function attachCases({
  trx,
  now,
  account,
}: {
  trx: Knex.Transaction;
  now: Date;
  account: AccountRow;
}): Promise<{ attached: number; waiting: number }> {
  const parties = await waitingParties(trx, account);
  if (parties.length === 0) return { attached: 0, waiting: 0 };
  const firm = account.kind === 'enterprise' ? await enterpriseOf(trx, account.id) : undefined;
  let attached = 0;
  for (const party of parties) {
    const isSame =
      isSameName(party.name, account.real_name) ||
      isSameName(party.name, firm?.name ?? null) ||
      (party.credit_code !== null && party.credit_code === firm?.credit_code);
    if (isSame && (await attachParty({ trx, now, account, party, proof: 'name' }))) attached += 1;
  }
  return { attached, waiting: parties.length - attached };
}
