/** Whether this account may sign online as the party that a document names (R1a: an identity number is needed to sign). */
import type { Missing } from '@tiaohe/config';
import type { AccountRow } from '../../account/account-row';
import type { PartyRow } from '../../case/rows';

type Known = Pick<AccountRow, 'id_number_index' | 'phone_cipher'>;
const missing = (field: string, message: string): Missing => ({ fact: 'identity', field, message });

export function identityGap(
  account: Known,
  party: Pick<PartyRow, 'kind' | 'id_number_index'> | undefined,
): Missing | null {
  if (!account.phone_cipher) return missing('phone', '请先在“我的”里绑定手机号，再来签字');
  if (!party || party.kind !== 'person') return null;
  const { id_number_index: own } = account;
  const { id_number_index: named } = party;
  if (!own && !named) return missing('idNumber', '签字需要核对身份，请先在“我的”里填写身份证号');
  if (own && named && own !== named)
    return missing('idNumber', '您的身份证号与案件登记的不一致，请联系工作人员核对');
  return null;
}
