/** A copy of all one's data leaves only against a code to one's phone: an unlocked phone on a table is not enough. */
import type { Knex } from 'knex';
import type { AccountActor } from '../../platform/actor';
import { onRecord } from '../../platform/audit/on-record';
import { refuse, refuseField } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import { checkSmsCode, takeSmsCode } from '../sms-code/check-sms-code';

/** Who only ever comes by WeChat, and lost the number to a new owner (release-phone.ts). */
const NO_PHONE = {
  message:
    '您的账号没有能收短信的手机号，无法确认是您本人。请先在“我的”里登记手机号，或联系我们核对身份后当面提供',
};

/** Uses the code up and puts the export on the record, and what `also` does with it. @throws Refusal VALIDATION without a code, BAD_CREDENTIALS for a wrong one. */
export async function confirmExport({
  platform,
  actor,
  account,
  smsCode,
  as,
  address,
  also,
}: {
  platform: Platform;
  actor: AccountActor;
  account: AccountRow;
  smsCode?: string | undefined;
  as: string;
  address: string;
  /** In the same transaction: when it is refused, the code is still good. */
  also?(trx: Knex.Transaction): Promise<void>;
}): Promise<void> {
  const phone = account.phone_cipher
    ? platform.cipher.open(account.phone_cipher)
    : refuse('FORBIDDEN', NO_PHONE);
  if (!smsCode) return refuseField('smsCode', '请填写发到您手机的验证码');
  const checked = await checkSmsCode({ platform, phone, purpose: 'export', code: smsCode, address });
  await onRecord({ platform, actor, address }, async ({ db: trx, now, audit }) => {
    await takeSmsCode({ trx, now, checked });
    const subject = { type: 'account', id: account.document_id } as const;
    audit({ action: 'account.export', subject, detail: { as } });
    await also?.(trx);
  });
}
