/** What keeps each party of a case from signing online, asked while the case is mediated: then it can still be mended. */
import type { CaseState, SigningGap } from '@tiaohe/config';
import type { CaseRow } from '../../../platform/rows/case';
import type { PartyRow } from '../../../platform/rows/party';
import { isPaperOnlyBy } from '../../category/is-paper-only';
import type { BesideCase } from './beside-case';
import { signingGap } from './who-signs';

const SIGNING_AHEAD: readonly CaseState[] = ['mediating', 'closing'];

/** By the party's id; a party that may sign is not among them. */
export function findSigningGaps({
  row,
  parties,
  accounts,
  categoryLine,
}: Pick<BesideCase, 'accounts' | 'categoryLine'> & {
  row: Pick<CaseRow, 'state' | 'category'>;
  parties: readonly PartyRow[];
}): Map<number, SigningGap> {
  if (!SIGNING_AHEAD.includes(row.state) || isPaperOnlyBy(row.category, categoryLine)) return new Map();
  return new Map(
    parties.flatMap((party) => {
      const account = accounts.find(({ id }) => id === party.account_id);
      const gap = party.withdrawn_at ? null : signingGap(account, party);
      return gap ? [[party.id, gap] as const] : [];
    }),
  );
}
