/** One tap in WeChat, once the account is bound (R1d). */
import type { SessionView } from '@tiaohe/config';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { accountBy } from '../../platform/rows/account';
import { issueSession } from './issue-session';
import { recordSignIn } from './record-sign-in';
import { openidOf } from './wechat';

type SignIn = { platform: Platform; loginCode: string; device: string; address: string };

export async function signInByWechat({ platform, loginCode, device, address }: SignIn): Promise<SessionView> {
  const openid = await openidOf({ platform, loginCode });
  const account = await accountBy(platform.db, { wechat_openid: openid });
  if (!account) return refuse('WECHAT_NOT_BOUND');
  if (account.blocked) {
    await recordSignIn({ platform, account, way: 'wechat', address, result: 'refused' });
    return refuse('BAD_CREDENTIALS');
  }
  await recordSignIn({ platform, account, way: 'wechat', address });
  return issueSession({ platform, account, device });
}
