/** Turns WeChat's short-lived codes into an openid or a phone, and its refusals into ours. */
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { vendorsOf } from '../../platform/vendors/vendors';

type Reason = 'bad-code' | 'blocked' | 'retry' | 'not-configured';

function refuseFor(reason: Reason): never {
  if (reason === 'not-configured') return refuse('NOT_CONFIGURED');
  if (reason === 'retry') return refuse('VENDOR_UNAVAILABLE');
  return refuse('BAD_CREDENTIALS');
}

export async function openidOf({
  platform,
  loginCode,
}: {
  platform: Platform;
  loginCode: string;
}): Promise<string> {
  const answer = await vendorsOf(platform.strapi).wechat.exchangeLoginCode(loginCode);
  return answer.ok ? answer.openid : refuseFor(answer.reason);
}

export async function wechatPhoneOf({
  platform,
  phoneCode,
}: {
  platform: Platform;
  phoneCode: string;
}): Promise<string> {
  const answer = await vendorsOf(platform.strapi).wechat.exchangePhoneCode(phoneCode);
  return answer.ok ? answer.phone : refuseFor(answer.reason);
}
