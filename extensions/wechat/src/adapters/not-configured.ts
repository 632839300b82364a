/** Stands in while a centre has no mini-program: says so, and calls nobody. */
import type { WechatClient } from '../port';

const refusal = { ok: false, reason: 'not-configured' } as const;

export const createNotConfiguredWechat = (): WechatClient => ({
  configured: false,
  exchangeLoginCode: async () => refusal,
  exchangePhoneCode: async () => refusal,
  sendMessage: async () => ({ status: 'refused', reason: 'NOT_CONFIGURED' }),
  urlLink: async () => refusal,
  readPush: () => refusal,
  readSubscription: () => null,
});
