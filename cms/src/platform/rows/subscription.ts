/** A row of wechat_subscriptions (微信订阅额度). Made from the content type by `npm run reference`. */
import type { WechatTemplate } from '@tiaohe/config';

export type SubscriptionRow = {
  id: number;
  document_id: string;
  account_id: number | null;
  openid: string;
  template: WechatTemplate;
  granted: number;
  consumed: number;
  state: 'accept' | 'reject' | 'ban' | null;
  state_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
