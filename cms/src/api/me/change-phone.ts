/** A new number for one's account, proved by a code sent to it, and by the password or a code to the old one. */
import { beginAttempt } from '../../access/attempts/begin-attempt';
import { deviceOf, endSessions } from '../../access/sessions/account-sessions';
import type { AccountActor } from '../../platform/actor';
import { onRecord } from '../../platform/audit/on-record';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import { attachCases } from '../account/attach-cases';
import { followAccountPhone } from '../account/follow-account-phone';
import { sayWhatIsTaken } from '../account/taken';
import { checkSmsCode, takeSmsCode } from '../sms-code/check-sms-code';
import { proveOwner } from './prove-owner';

type ChangePhone = {
  platform: Platform;
  actor: AccountActor;
  account: AccountRow;
  phone: string;
  smsCode: string;
  currentPassword?: string | undefined;
  /** Sent to the phone that the account has now. */
  ownSmsCode?: string | undefined;
  address: string;
};

export async function changePhone(change: ChangePhone): Promise<void> {
  const { platform, actor, account, phone, smsCode, currentPassword, ownSmsCode, address } = change;
  const { cipher } = platform;
  const proof = await proveOwner({
    platform,
    account,
    currentPassword,
    ownCode: ownSmsCode,
    codeField: 'ownSmsCode',
    address,
  });
  const phoneIndex = cipher.index('phone', phone);
  const attempt = await beginAttempt({ platform, kind: 'sms-bind', subject: phoneIndex, address });
  const checked = await checkSmsCode({ platform, phone, purpose: 'bind', code: smsCode, address });
  const device = await deviceOf(platform.db, actor.sessionId);

  await sayWhatIsTaken(() =>
    onRecord({ platform, actor, address }, async ({ db: trx, now, audit }) => {
      await proof.take(trx, now);
      await takeSmsCode({ trx, now, checked });
      const columns = { phone_cipher: cipher.seal(phone), phone_index: phoneIndex };
      await trx('up_users')
        .where({ id: account.id })
        .update({ ...columns, updated_at: now });
      // A mediator is one person in the library and in the accounts.
      await trx('mediators').where({ account_id: account.id }).update(columns);
      await followAccountPhone({ trx, account, columns });
      // Whoever holds the old number must not stay signed in.
      await endSessions({ db: trx, accountId: account.id, exceptDevice: device });
      await attachCases({ trx, now, account: { ...account, ...columns } });
      const subject = { type: 'account', id: account.document_id } as const;
      audit({ action: 'account.change-phone', subject });
    }),
  );
  await attempt.succeeded();
}
