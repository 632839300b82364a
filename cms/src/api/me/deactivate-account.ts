/**
 * Closes an account at its owner's wish (个人信息保护法 art. 47). Nothing in it names the person any more; parties of
 * cases keep their own copy, because case files are kept by law.
 */
import { OPEN_STATES } from '@tiaohe/config';
import type { Knex } from 'knex';
import { endSessions } from '../../access/sessions/account-sessions';
import type { AccountActor } from '../../platform/actor';
import { onRecord } from '../../platform/audit/on-record';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import { checkSmsCode, takeSmsCode } from '../sms-code/check-sms-code';

const NO_PHONE = { message: '这个账号没有手机号，请先在“我的”里绑定手机号，再注销' };
type Deactivate = {
  platform: Platform;
  actor: AccountActor;
  account: AccountRow;
  smsCode: string;
  address: string;
};

/** Someone whose case is being handled must stay reachable, and a mediator's cases need another mediator first. */
async function isNeeded(db: Knex, accountId: number): Promise<boolean> {
  const asParty = await db('parties as p')
    .join('cases as c', 'c.id', 'p.case_id')
    .where({ 'p.account_id': accountId })
    .whereNull('p.withdrawn_at')
    .whereIn('c.state', OPEN_STATES)
    .first('c.id');
  if (asParty) return true;
  const asMediator = await db('mediators as m')
    .join('case_mediators as a', 'a.mediator_id', 'm.id')
    .join('cases as c', 'c.id', 'a.case_id')
    .where({ 'm.account_id': accountId, 'a.state': 'active' })
    .whereIn('c.state', OPEN_STATES)
    .first('c.id');
  return Boolean(asMediator);
}

/** The licence was only for verifying the account: it names the legal representative and goes with it. */
const forgetLicence = (trx: Knex.Transaction, now: Date, accountId: number) =>
  trx('materials')
    .where({ uploaded_by_account_id: accountId, kind: 'licence' })
    .whereNull('case_id')
    .update({ removed_at: now });

/** What is left of an account that nobody owns any more. */
export const EMPTY_ACCOUNT = {
  real_name: '已注销用户',
  email: null,
  password: null,
  phone_cipher: null,
  phone_index: null,
  id_number_cipher: null,
  id_number_index: null,
  gender: null,
  address: null,
  wechat_openid: null,
  blocked: true,
  disabled_reason: '本人注销',
};

/** @throws Refusal IN_USE while cases of theirs are open. */
export async function deactivateAccount({
  platform,
  actor,
  account,
  smsCode,
  address,
}: Deactivate): Promise<void> {
  // It cannot be undone: an unlocked phone on a table is not enough.
  const phone = account.phone_cipher
    ? platform.cipher.open(account.phone_cipher)
    : refuse('NOT_FOUND', NO_PHONE);
  const checked = await checkSmsCode({ platform, phone, purpose: 'close', code: smsCode, address });
  await onRecord({ platform, actor, address }, async ({ db: trx, now, audit }) => {
    await takeSmsCode({ trx, now, checked });
    await trx('up_users').where({ id: account.id }).forUpdate().first('id');
    if (await isNeeded(trx, account.id))
      refuse('IN_USE', { message: '您还有正在办理的案件，办结或撤回后才能注销账号' });

    const own = { account_id: account.id };
    await trx('up_users')
      .where({ id: account.id })
      .update({ ...EMPTY_ACCOUNT, username: `closed-${account.document_id}`, updated_at: now });
    await trx('memberships')
      .where({ ...own, state: 'active' })
      .update({ state: 'ended', ended_at: now, is_default: false, updated_at: now });
    await trx('consents').where(own).whereNull('withdrawn_at').update({ withdrawn_at: now, updated_at: now });
    await forgetLicence(trx, now, account.id);
    await trx('enterprises').where(own).delete();
    await trx('notices').where(own).delete();
    await trx('wechat_subscriptions').where(own).delete();
    await endSessions({ db: trx, accountId: account.id });
    const nameless = { ...actor, name: EMPTY_ACCOUNT.real_name };
    audit({
      actor: nameless,
      action: 'account.deactivate',
      subject: { type: 'account', id: account.document_id },
    });
  });
}
