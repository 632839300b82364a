/** What keeps each party of a case from signing online, asked while the case is mediated: then it can still be mended. */
import type { CaseState, SigningGap } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { AccountRow } from '../../../platform/rows/account';
import type { CaseRow } from '../../../platform/rows/case';
import type { PartyRow } from '../../../platform/rows/party';
import { isPaperOnly } from '../../category/is-paper-only';
import { signingGap } from './who-signs';

const SIGNING_AHEAD: readonly CaseState[] = ['mediating', 'closing'];

/** By the party's id; a party that may sign is not among them. */
export async function findSigningGaps({
  db,
  row,
  parties,
}: {
  db: Knex;
  row: Pick<CaseRow, 'state' | 'category'>;
  parties: readonly PartyRow[];
}): Promise<Map<number, SigningGap>> {
  if (!SIGNING_AHEAD.includes(row.state) || (await isPaperOnly(db, row.category))) return new Map();
  const ids = parties.flatMap(({ account_id }) => account_id ?? []);
  const accounts = await db<AccountRow>('up_users')
    .whereIn('id', ids)
    .select('id', 'phone_cipher', 'id_number_index');
  return new Map(
    parties.flatMap((party) => {
      const account = accounts.find(({ id }) => id === party.account_id);
      const gap = party.withdrawn_at ? null : signingGap(account, party);
      return gap ? [[party.id, gap] as const] : [];
    }),
  );
}
