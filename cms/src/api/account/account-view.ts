/** An account as its owner sees it: the phone masked, the identity number only as given or not. */
import { maskPhone, type AccountView, type EnterpriseView } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import type { EnterpriseRow } from '../../platform/rows/enterprise';

export const enterpriseOf = (db: Knex, accountId: number): Promise<EnterpriseRow | undefined> =>
  db<EnterpriseRow>('enterprises').where({ account_id: accountId }).first();

/** One person, one revision: each row's own counts up, so their sum does. */
export const revisionOf = (account: AccountRow, firm: EnterpriseRow | undefined): number =>
  (account.revision ?? 1) + (firm?.revision ?? 0);

export const enterpriseView = (row: EnterpriseRow | undefined): EnterpriseView | null =>
  row
    ? {
        id: row.document_id,
        name: row.name,
        creditCode: row.credit_code,
        legalRepresentative: row.legal_representative ?? '',
        contact: row.contact,
        address: row.address,
        hasLicence: row.licence_material_id !== null,
        verification: row.verification,
        verificationNote: row.verification_note,
      }
    : null;

/** What an account is called before its owner has given a name, as after one-tap sign-up. */
export const nameOf = ({ real_name, username }: Pick<AccountRow, 'real_name' | 'username'>): string =>
  real_name ?? username;

/** What somebody sees whose phone opened an account that may not be theirs: nothing that would help them guess. */
export const hiddenAccountView = ({ document_id }: AccountRow): AccountView => ({
  id: document_id,
  kind: 'person',
  username: '',
  name: '',
  phone: '',
  gender: null,
  address: null,
  hasIdNumber: false,
  hasPassword: false,
  elderMode: false,
  isWechatBound: false,
  mustSetPassword: false,
  mustConfirmIdentity: true,
  enterprise: null,
  revision: 1,
});

export async function accountView({
  platform,
  account,
}: {
  platform: Platform;
  account: AccountRow;
}): Promise<AccountView> {
  const { cipher, db } = platform;
  const firm = await enterpriseOf(db, account.id);
  return {
    id: account.document_id,
    kind: account.kind,
    username: account.username,
    name: nameOf(account),
    phone: account.phone_cipher ? maskPhone(cipher.open(account.phone_cipher)) : '',
    gender: account.gender,
    address: account.address,
    hasIdNumber: account.id_number_cipher !== null,
    hasPassword: account.password !== null,
    elderMode: account.elder_mode === true,
    isWechatBound: account.wechat_openid !== null,
    mustSetPassword: account.must_set_password === true,
    mustConfirmIdentity: false,
    enterprise: enterpriseView(account.kind === 'enterprise' ? firm : undefined),
    revision: revisionOf(account, firm),
  };
}
