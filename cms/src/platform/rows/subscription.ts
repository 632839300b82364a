import type { WechatTemplate } from '@tiaohe/config';

/** How many messages of one template a person has allowed, and what they chose last. WeChat's own count is the truth. */
export type SubscriptionRow = {
  id: number;
  account_id: number | null;
  openid: string;
  template: WechatTemplate;
  granted: number;
  consumed: number;
  state: 'accept' | 'reject' | 'ban' | null;
  state_at: Date | null;
};
