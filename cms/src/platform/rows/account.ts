/**
 * A row of up_users, as PostgreSQL gives it, and how rows are found. Written by hand: its content type is Strapi's, with
 * our columns added as the server starts (extensions/users-permissions/account-fields.ts).
 */
import type { AccountKind, Gender } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { AccountActor } from '../actor';

export type AccountRow = {
  id: number;
  document_id: string;
  username: string;
  email: string | null;
  password: string | null;
  provider: string | null;
  confirmed: boolean;
  blocked: boolean | null;
  phone_cipher: string | null;
  phone_index: string | null;
  real_name: string | null;
  kind: AccountKind;
  id_number_cipher: string | null;
  id_number_index: string | null;
  gender: Gender | null;
  address: string | null;
  wechat_openid: string | null;
  consent_version: string | null;
  consent_at: Date | null;
  must_set_password: boolean | null;
  elder_mode: boolean | null;
  disabled_reason: string | null;
  revision: number | null;
  created_at: Date;
  updated_at: Date;
};

export const accountBy = (db: Knex, where: Partial<AccountRow>): Promise<AccountRow | undefined> =>
  db<AccountRow>('up_users')
    .where(where as object)
    .first();

/** The account itself as the one who acts, where nobody is signed in yet. */
export const actorOf = (account: AccountRow): AccountActor => ({
  kind: 'account',
  id: account.id,
  documentId: account.document_id,
  name: account.real_name ?? account.username,
  permissions: new Set(),
  membership: null,
  sessionId: '',
});
