/** Before and after of an account's data for the audit trail: enough to see what happened, never a full number. */
import { maskIdNumber, maskName, maskPhone } from '@tiaohe/config';
import type { FieldCipher } from '../../../crypto/field-cipher';
import type { AccountRow } from '../account-row';
import type { AccountChange } from './change-account';

type Change = { field: string; before: string | null; after: string | null };

const masked = (value: string | null | undefined, mask: (text: string) => string): string | null =>
  value ? mask(value) : null;
const plain = (text: string): string => text;

export function maskedChanges({
  cipher,
  account,
  change,
}: {
  cipher: FieldCipher;
  account: AccountRow;
  change: AccountChange;
}): Change[] {
  const open = (sealed: string | null) => (sealed ? cipher.open(sealed) : null);
  const pairs: [
    field: string,
    before: string | null,
    after: string | null | undefined,
    mask: typeof plain,
  ][] = [
    ['name', account.real_name, change.name, maskName],
    ['username', account.username, change.username, plain],
    ['phone', open(account.phone_cipher), change.phone, maskPhone],
    ['idNumber', open(account.id_number_cipher), change.idNumber, maskIdNumber],
    ['gender', account.gender, change.gender, plain],
    // Of a home only that it changed: an address cannot be masked and still say something.
    ['address', account.address, change.address, () => '（已登记）'],
  ];
  return pairs
    .filter(([, before, after]) => after !== undefined && after !== before)
    .map(([field, before, after, mask]) => ({
      field,
      before: masked(before, mask),
      after: masked(after, mask),
    }));
}
