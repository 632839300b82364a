/**
 * A person as one record: the account, and the enterprise that it acts for. Two rows with one revision, which is the sum of
 * both. Whoever changes either locks the account first, so that nobody waits for somebody who waits for them.
 */
import { maskIdNumber, maskName, maskPhone } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { FieldCipher } from '../../platform/crypto/field-cipher';
import { refuse } from '../../platform/http/refusal';
import type { Values } from '../../platform/revision/weigh-edit';
import type { AccountRow } from '../../platform/rows/account';
import type { EnterpriseRow } from '../../platform/rows/enterprise';
import { enterpriseOf, revisionOf } from './account-view';

export type Person = { account: AccountRow; firm: EnterpriseRow | undefined; revision: number };

export async function lockPerson(trx: Knex.Transaction, where: Partial<AccountRow>): Promise<Person> {
  const account =
    (await trx<AccountRow>('up_users')
      .where(where as object)
      .forUpdate()
      .first()) ?? refuse('NOT_FOUND');
  const firm = await enterpriseOf(trx, account.id);
  return { account, firm, revision: revisionOf(account, firm) };
}

/** Fields of the enterprise stand under `enterprise.`, as in an account's change. */
export function personValues({ account, firm }: Person, cipher: FieldCipher): Values {
  const open = (sealed: string | null) => (sealed ? cipher.open(sealed) : null);
  return {
    name: account.real_name,
    username: account.username,
    phone: open(account.phone_cipher),
    gender: account.gender,
    address: account.address,
    idNumber: open(account.id_number_cipher),
    'enterprise.name': firm?.name,
    'enterprise.creditCode': firm?.credit_code,
    'enterprise.legalRepresentative': firm?.legal_representative,
    'enterprise.contact': firm?.contact,
    'enterprise.address': firm?.address,
  };
}

export const underEnterprise = (firm: object | undefined): Values =>
  Object.fromEntries(Object.entries(firm ?? {}).map(([field, value]) => [`enterprise.${field}`, value]));

/** For the audit trail. Of a home only that it changed: an address cannot be masked and still say something. */
export const PERSON_MASKS: Readonly<Record<string, (text: string) => string>> = {
  name: maskName,
  phone: maskPhone,
  idNumber: maskIdNumber,
  address: () => '（已登记）',
};

/** What staff and the owner see of a stored value anyway: never a full number. */
export const showPersonValue = (field: string, value: unknown): unknown =>
  typeof value === 'string' && (field === 'phone' || field === 'idNumber')
    ? PERSON_MASKS[field]?.(value)
    : value;
