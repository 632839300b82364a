/** Makes an account, and nothing else: memberships, consent and sign-in are others' business. */
import { randomInt } from 'node:crypto';
import { genderOfId, isResidentId, type AccountKind, type Gender } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { recordAudit, type AuditLine } from '../../platform/audit/record-audit';
import { insertRow } from '../../platform/db/insert-row';
import type { Platform } from '../../platform/platform';
import { actorOf, type AccountRow } from '../../platform/rows/account';

export type NewAccount = {
  kind: AccountKind;
  /** Eleven plain digits. */
  phone: string;
  name?: string | null;
  username?: string;
  /** Made by hashPassword; without one the account opens by SMS code. */
  passwordHash?: string | null;
  gender?: Gender | null;
  address?: string | null;
  idNumber?: string | null;
  wechatOpenid?: string | null;
  mustSetPassword?: boolean;
  /** Of the privacy notice that the person has agreed to. */
  consentVersion?: string | null;
};
export type CreateAccount = {
  platform: Platform;
  trx: Knex.Transaction;
  /** Null when people make their own. */ actor: Actor | null;
  account: NewAccount;
  address?: string;
};

const DIGITS = 1_000_000_000;
const makeUsername = (): string => `yh${String(randomInt(DIGITS)).padStart(9, '0')}`;

/** Strapi's strategy expects every account to have a role of its own; ours come from memberships. */
async function giveBaseRole(trx: Knex.Transaction, accountId: number): Promise<void> {
  const role = await trx('up_roles').where({ type: 'authenticated' }).first<{ id: number } | undefined>('id');
  if (role) await trx('up_users_role_lnk').insert({ user_id: accountId, role_id: role.id });
}

/** @throws a unique violation, to be read by refuseTakenValues around the transaction. */
export async function createAccount({
  platform,
  trx,
  actor,
  account,
  address,
}: CreateAccount): Promise<AccountRow> {
  const { cipher, clock } = platform;
  const now = clock.now();
  const { idNumber } = account;
  const row = (await insertRow<AccountRow>({
    db: trx,
    table: 'up_users',
    now,
    row: {
      username: (account.username ?? makeUsername()).toLowerCase(),
      provider: 'local',
      confirmed: true,
      blocked: false,
      password: account.passwordHash ?? null,
      phone_cipher: cipher.seal(account.phone),
      phone_index: cipher.index('phone', account.phone),
      real_name: account.name?.trim() || null,
      kind: account.kind,
      id_number_cipher: idNumber ? cipher.seal(idNumber) : null,
      id_number_index: idNumber ? cipher.index('id-number', idNumber) : null,
      gender: account.gender ?? (idNumber && isResidentId(idNumber) ? genderOfId(idNumber) : null),
      address: account.address ?? null,
      wechat_openid: account.wechatOpenid ?? null,
      consent_version: account.consentVersion ?? null,
      consent_at: account.consentVersion ? now : null,
      must_set_password: account.mustSetPassword ?? false,
    },
  })) as AccountRow;
  await giveBaseRole(trx, row.id);
  const line: AuditLine = {
    actor: actor ?? actorOf(row),
    action: 'account.create',
    subject: { type: 'account', id: row.document_id },
    detail: { kind: row.kind, byWechat: row.wechat_openid !== null },
    address,
  };
  await recordAudit({ db: trx, now, line });
  return row;
}
