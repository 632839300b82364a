/** A new password for whoever holds the phone; every sign-in of the account ends. */
import { beginAttempt } from '../../access/attempts/begin-attempt';
import { hashPassword } from '../../access/passwords/password';
import { refuseUsedPassword } from '../../access/passwords/refuse-used-password';
import { endSessions } from '../../access/sessions/account-sessions';
import { onRecord } from '../../platform/audit/on-record';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { accountBy, actorOf } from '../../platform/rows/account';
import { checkSmsCode, takeSmsCode } from '../sms-code/check-sms-code';
import { isIdentityDue } from './identity-due';

type Reset = { platform: Platform; phone: string; smsCode: string; password: string; address: string };

export async function resetPassword({ platform, phone, smsCode, password, address }: Reset): Promise<void> {
  const { db, cipher, clock } = platform;
  const phoneIndex = cipher.index('phone', phone);
  const account = await accountBy(db, { phone_index: phoneIndex });
  const accountId = account?.document_id;
  const attempt = await beginAttempt({
    platform,
    kind: 'sms-reset',
    subject: phoneIndex,
    accountId,
    address,
  });
  const checked = await checkSmsCode({ platform, phone, purpose: 'reset', code: smsCode, address });
  if (!account || account.blocked) return refuse('BAD_CREDENTIALS');
  if (await isIdentityDue({ db, now: clock.now(), account }))
    return refuse('IDENTITY_REQUIRED', {
      message: '这个账号很久没有登录过。请先用短信验证码登录、核对身份，再到“我的”里设置新密码',
    });
  await refuseUsedPassword({ platform, accountId: account.id, password });
  const hash = await hashPassword({ password });

  await onRecord({ platform, actor: actorOf(account), address }, async ({ db: trx, now, audit }) => {
    await takeSmsCode({ trx, now, checked });
    await trx('up_users')
      .where({ id: account.id })
      .update({ password: hash, must_set_password: false, updated_at: now });
    await endSessions({ db: trx, accountId: account.id });
    // Whoever has forgotten the password has also filled up its failures.
    await trx('sign_in_failures').where({ kind: 'password-anywhere', subject: account.document_id }).delete();
    audit({
      action: 'account.reset-password',
      subject: { type: 'account', id: account.document_id },
      detail: { way: 'sms' },
    });
  });
  await attempt.succeeded();
}
