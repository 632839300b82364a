/** One tap makes a personal account from WeChat's own phone number; a phone that has an account is bound to it (R1c). */
import type { SessionView } from '@tiaohe/config';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { accountBy, actorOf, type AccountRow } from '../../platform/rows/account';
import { attachCases } from '../account/attach-cases';
import { createAccount } from '../account/create-account';
import { refuseTakenValues } from '../account/taken';
import { requireConsent } from '../consent/privacy-notice';
import { recordConsent } from '../consent/record-consent';
import { addMembership } from '../membership/add-membership';
import { bindWechat } from './bind-wechat';
import { isIdentityDue } from './identity-due';
import { issueSession } from './issue-session';
import { recordSignIn } from './record-sign-in';
import { openidOf, wechatPhoneOf } from './wechat';

const OTHER_PHONE = {
  message: '这个微信已绑定另一个手机号的账号，请直接登录那个账号；要换号请登录后在“我的”里修改手机号',
};
const OTHER_WECHAT = {
  message:
    '这个手机号的账号已绑定另一个微信。如果您换了微信，请先用短信验证码登录，再到“我的”里解绑后重新绑定',
};

type Register = {
  platform: Platform;
  loginCode: string;
  phoneCode: string;
  privacy: string;
  device: string;
  address: string;
};
type Identity = { platform: Platform; openid: string; phone: string; version: string; address: string };

type Made = { account: AccountRow; isUnproven: boolean };

async function makeOrBind({ platform, openid, phone, version, address }: Identity): Promise<Made> {
  return platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const known = await accountBy(trx, { phone_index: platform.cipher.index('phone', phone) });
    if (known?.blocked) return refuse('BAD_CREDENTIALS');
    // The number may have gone to somebody else since: the account's own WeChat is not pushed aside by a phone alone.
    if (known?.wechat_openid && known.wechat_openid !== openid)
      return refuse('WECHAT_ALREADY_BOUND', OTHER_WECHAT);
    const isUnproven = known !== undefined && (await isIdentityDue({ db: trx, now, account: known }));
    if (known && isUnproven) return { account: known, isUnproven };
    if (known) await bindWechat({ platform, trx, account: known, openid, address });
    // One WeChat may not reach a second account through a second number.
    else if (await accountBy(trx, { wechat_openid: openid }))
      return refuse('WECHAT_ALREADY_BOUND', OTHER_PHONE);
    const account =
      known ??
      (await createAccount({
        platform,
        trx,
        actor: null,
        address,
        account: { kind: 'person', phone, wechatOpenid: openid },
      }));
    if (!known)
      await addMembership({ platform, trx, actor: actorOf(account), accountId: account.id, role: 'person' });
    if (account.consent_version !== version)
      await recordConsent({ trx, now, accountId: account.id, version, channel: 'wechat' });
    await attachCases({ trx, now, account });
    return { account: { ...account, wechat_openid: openid, consent_version: version }, isUnproven };
  });
}

export async function registerByWechat({
  platform,
  loginCode,
  phoneCode,
  privacy,
  device,
  address,
}: Register): Promise<SessionView> {
  const version = await requireConsent({ db: platform.db, version: privacy });
  const openid = await openidOf({ platform, loginCode });
  const phone = await wechatPhoneOf({ platform, phoneCode });
  const identity = { platform, openid, phone, version, address };
  const { account, isUnproven } = await refuseTakenValues(() => makeOrBind(identity));
  await recordSignIn({ platform, account, way: 'wechat', address, isUnproven });
  return issueSession({ platform, account, device, isUnproven });
}
