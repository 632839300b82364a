/**
 * Whoever changes what an account is opened with proves to be its owner: by the password, or by a code to the phone it has
 * now. A sign-in proves nothing, however fresh: phones are taken out of hands while they are unlocked.
 */
import type { Knex } from 'knex';
import { beginAttempt } from '../../access/attempts/begin-attempt';
import { tryPassword } from '../../access/passwords/password';
import { refuse, refuseField } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import { checkSmsCode, takeSmsCode } from '../sms-code/check-sms-code';

type Prove = {
  platform: Platform;
  account: AccountRow;
  currentPassword?: string | undefined;
  /** A code of purpose `confirm`, sent to the account's own phone. */
  ownCode?: string | undefined;
  /** The name under which the request carries it, so that a screen finds the field. */
  codeField: string;
  address: string;
};
/** Uses the proof up, in the transaction that needed it. */
export type OwnerProof = { take(trx: Knex.Transaction, now: Date): Promise<void> };

const NOTHING_TO_PROVE_BY = {
  message:
    '您的账号没有登录密码，也没有能收短信的手机号，无法核对是您本人。请联系我们，由工作人员核对身份后办理',
};

async function byPassword(asked: Prove, password: string): Promise<OwnerProof> {
  const { platform, account, address } = asked;
  const subject = account.document_id;
  const attempt = await beginAttempt({ platform, kind: 'password', subject, accountId: subject, address });
  if (!(await tryPassword({ attempt, password, hash: account.password })))
    return refuseField('currentPassword', '密码不正确，请再试一次，或改用短信验证码');
  await attempt.succeeded();
  return { take: () => Promise.resolve() };
}

async function byCode({ platform, address }: Prove, phone: string, code: string): Promise<OwnerProof> {
  const checked = await checkSmsCode({ platform, phone, purpose: 'confirm', code, address });
  return { take: (trx, now) => takeSmsCode({ trx, now, checked }) };
}

/** @throws Refusal VALIDATION at the field that is lacking or wrong, BAD_CREDENTIALS for a code, TOO_MANY_REQUESTS, BUSY. */
export async function proveOwner(asked: Prove): Promise<OwnerProof> {
  const { platform, account, currentPassword, ownCode, codeField } = asked;
  const phone = account.phone_cipher ? platform.cipher.open(account.phone_cipher) : null;
  if (currentPassword && account.password) return byPassword(asked, currentPassword);
  if (ownCode && phone) return byCode(asked, phone, ownCode);
  if (account.password)
    return refuseField('currentPassword', '为了确认是您本人，请填写现在的登录密码，或用短信验证码确认');
  if (phone) return refuseField(codeField, '为了确认是您本人，请填写发到您现在手机号的验证码');
  return refuse('FORBIDDEN', NOTHING_TO_PROVE_BY);
}
