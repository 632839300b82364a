/** Ties a WeChat identity to an account, and unties it (R1d). One WeChat is one account, one account one WeChat. */
import type { Knex } from 'knex';
import { recordAudit, type AuditLine } from '../../platform/audit/record-audit';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { actorOf, accountBy, type AccountRow } from '../../platform/rows/account';
import { refuseTakenValues } from '../account/taken';

type Bind = {
  platform: Platform;
  trx: Knex.Transaction;
  account: AccountRow;
  openid: string;
  address: string;
};

/** A new WeChat takes the place of the account's old one: whoever is signed in may change phones. */
export async function bindWechat({ platform, trx, account, openid, address }: Bind): Promise<void> {
  const now = platform.clock.now();
  const other = await accountBy(trx, { wechat_openid: openid });
  if (other && other.id !== account.id) refuse('WECHAT_ALREADY_BOUND');
  if (account.wechat_openid === openid) return;
  await trx('up_users').where({ id: account.id }).update({ wechat_openid: openid, updated_at: now });
  const line: AuditLine = {
    actor: actorOf(account),
    action: 'account.bind-wechat',
    subject: { type: 'account', id: account.document_id },
    address,
  };
  await recordAudit({ db: trx, now, line });
}

export const bindWechatAtOnce = (bind: Omit<Bind, 'trx'>): Promise<void> =>
  refuseTakenValues(() => bind.platform.transaction((trx) => bindWechat({ ...bind, trx })));

export async function unbindWechat({
  platform,
  account,
  address,
}: Omit<Bind, 'trx' | 'openid'>): Promise<void> {
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const count = await trx('up_users')
      .where({ id: account.id })
      .whereNotNull('wechat_openid')
      .update({ wechat_openid: null, updated_at: now });
    if (count === 0) return;
    const line: AuditLine = {
      actor: actorOf(account),
      action: 'account.unbind-wechat',
      subject: { type: 'account', id: account.document_id },
      address,
    };
    await recordAudit({ db: trx, now, line });
  });
}
