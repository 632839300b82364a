/** Phone and code. An unknown phone, a disabled account and a wrong code are one answer. */
import type { SessionView } from '@tiaohe/config';
import { beginAttempt } from '../../access/attempts/begin-attempt';
import { Refusal, refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { accountBy } from '../../platform/rows/account';
import { attachCases } from '../account/attach-cases';
import { checkSmsCode, takeSmsCode } from '../sms-code/check-sms-code';
import { isIdentityDue } from './identity-due';
import { issueSession } from './issue-session';
import { recordSignIn } from './record-sign-in';

type SignIn = { platform: Platform; phone: string; smsCode: string; device: string; address: string };

export async function signInBySms({
  platform,
  phone,
  smsCode,
  device,
  address,
}: SignIn): Promise<SessionView> {
  const { db, cipher, clock } = platform;
  const phoneIndex = cipher.index('phone', phone);
  const account = await accountBy(db, { phone_index: phoneIndex });
  const accountId = account?.document_id;
  const attempt = await beginAttempt({
    platform,
    kind: 'sms-login',
    subject: phoneIndex,
    accountId,
    address,
  });
  let isUnproven = false;
  try {
    const checked = await checkSmsCode({ platform, phone, purpose: 'login', code: smsCode, address });
    if (!account || account.blocked) return refuse('BAD_CREDENTIALS');
    await platform.transaction(async (trx) => {
      const now = clock.now();
      await takeSmsCode({ trx, now, checked });
      isUnproven = await isIdentityDue({ db: trx, now, account });
      if (!isUnproven) await attachCases({ trx, now, account });
    });
  } catch (error) {
    if (error instanceof Refusal)
      await recordSignIn({ platform, account, way: 'sms', address, result: 'refused' });
    throw error;
  }
  await attempt.succeeded();
  await recordSignIn({ platform, account, way: 'sms', address, isUnproven });
  return issueSession({ platform, account, device, isUnproven });
}
