/** What WeChat tells of a person's choices and of messages that did not arrive, put to use: the text message follows then. */
import type { SubscriptionEvent, SubscriptionNews } from '@tiaohe/wechat';
import type { Knex } from 'knex';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { accountBy } from '../../../platform/rows/account';
import { sendSmsInstead } from '../send/send-sms-instead';
import { countSubscription, type Happening } from './count-subscription';

type Choice = Extract<SubscriptionNews, { choice: unknown }>['choice'];

const A_MOMENT_MS = 30_000;

const HAPPENING: Record<Exclude<SubscriptionEvent['from'], 'sending'>, Record<Choice, Happening>> = {
  popup: { accept: 'allowed', reject: 'refused', ban: 'banned' },
  // Switching messages on again in WeChat's settings gives no new permission, but trying is of use again.
  settings: { accept: 'reopened', reject: 'withdrawn', ban: 'banned' },
};

/** In the transaction that takes the event once. Who is not bound here is nobody we write to. */
export async function takeSubscriptionEvent({
  platform,
  trx,
  event: { from, openid, at, news },
}: {
  platform: Platform;
  trx: Knex.Transaction;
  event: SubscriptionEvent;
}): Promise<void> {
  const account = await accountBy(trx, { wechat_openid: openid });
  if (!account) return;
  const now = platform.clock.now();
  for (const one of news) {
    if ('choice' in one && from !== 'sending') {
      const happening = HAPPENING[from][one.choice];
      await countSubscription({
        db: trx,
        now,
        accountId: account.id,
        openid,
        template: one.template,
        happening,
        at,
      });
    } else if ('errorCode' in one && one.errorCode !== 0) {
      const { messageId, errorCode } = one;
      const reason = `wechat-${errorCode}`;
      const isFound = await sendSmsInstead({ platform, trx, now, account, messageId, reason });
      // The news may be faster than our own note of the sending: WeChat comes again in some seconds.
      if (!isFound && Date.now() - at.getTime() < A_MOMENT_MS) refuse('UNAVAILABLE');
    }
  }
}
