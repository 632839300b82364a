/** A new password for whoever holds the phone; every sign-in of the account ends. */
import { recordAudit } from '../../../audit/record-audit';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { accountBy, actorOf } from '../account-row';
import { endSessions } from './account-sessions';
import { beginAttempt } from './begin-attempt';
import { checkSmsCode, takeSmsCode } from './check-sms-code';
import { hashPassword } from './password';

type Reset = { platform: Platform; phone: string; smsCode: string; password: string; address: string };

export async function resetPassword({ platform, phone, smsCode, password, address }: Reset): Promise<void> {
  const { db, cipher, clock } = platform;
  const phoneIndex = cipher.index('phone', phone);
  const account = await accountBy(db, { phone_index: phoneIndex });
  const attempt = await beginAttempt({ platform, kind: 'sms-reset', subject: phoneIndex, address });
  const checked = await checkSmsCode({ platform, phone, purpose: 'reset', code: smsCode });
  if (!account || account.blocked) return refuse('BAD_CREDENTIALS');
  const hash = await hashPassword({ platform, password });

  await platform.transaction(async (trx) => {
    const now = clock.now();
    await takeSmsCode({ trx, now, checked });
    await trx('up_users')
      .where({ id: account.id })
      .update({ password: hash, must_set_password: false, updated_at: now });
    await endSessions({ db: trx, accountId: account.id });
    // Whoever has forgotten the password has also filled up its failures.
    await trx('sign_in_failures').where({ kind: 'password', subject: account.document_id }).delete();
    const line = {
      actor: actorOf(account),
      action: 'account.reset-password',
      subject: { type: 'account', id: account.document_id },
      detail: { way: 'sms' },
      address,
    };
    await recordAudit({ db: trx, now, line });
  });
  await attempt.succeeded();
}
