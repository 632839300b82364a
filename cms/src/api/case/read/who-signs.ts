/** Whether this account may sign online as the party that a document names (R1a: an identity number is needed to sign). */
import { SIGNING_GAPS, type Missing, type SigningGap } from '@tiaohe/config';
import type { AccountRow } from '../../../platform/rows/account';
import type { PartyRow } from '../../../platform/rows/party';

type Known = Pick<AccountRow, 'id_number_index' | 'phone_cipher'>;
type Named = Pick<PartyRow, 'kind' | 'id_number_index'> | undefined;

export function signingGap(account: Known | undefined, party: Named): SigningGap | null {
  if (!account) return 'no-account';
  if (!account.phone_cipher) return 'no-phone';
  if (!party || party.kind !== 'person') return null;
  const { id_number_index: own } = account;
  const { id_number_index: named } = party;
  if (!own && !named) return 'no-id-number';
  return own && named && own !== named ? 'other-id-number' : null;
}

export function identityGap(account: Known, party: Named): Missing | null {
  const gap = signingGap(account, party);
  if (!gap) return null;
  const field = gap === 'no-phone' ? 'phone' : 'idNumber';
  return { fact: 'identity', field, message: SIGNING_GAPS[gap].toParty };
}
