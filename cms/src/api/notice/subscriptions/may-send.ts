/** Whether a subscribe message can arrive at all, as far as we know: then there is no use in trying. */
import type { WechatTemplate } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { SubscriptionRow } from '../../../platform/rows/subscription';

/** Unknown counts as yes: people also allowed messages before WeChat told us of it. */
export async function maySend({
  db,
  openid,
  template,
}: {
  db: Knex;
  openid: string;
  template: WechatTemplate;
}): Promise<boolean> {
  const row = await db<SubscriptionRow>('wechat_subscriptions').where({ openid, template }).first();
  if (!row || row.state === null || row.state === 'accept') return true;
  return row.state === 'reject' && row.granted > row.consumed;
}
