/**
 * Brings a notice to a person outside the product: by WeChat where they allowed it, by text message where that failed and
 * the notice is important (R36a). The message centre has it in any case.
 */
import { WECHAT_TEMPLATE_OF, noticeOf, type NoticeEvent } from '@tiaohe/config';
import { wechatTime } from '@tiaohe/wechat';
import { asJson } from '../../../platform/db/insert-row';
import type { HandlerInput, HandlerResult, JobHandler } from '../../../platform/outbox/handler';
import { noticeText } from '../../../platform/outbox/notice-text';
import { promiseSms } from '../../../platform/outbox/promise-sms';
import { countSubscription, type Happening } from '../subscriptions/count-subscription';
import { maySend } from '../subscriptions/may-send';
import type { Delivery } from './delivery';

type NoticeRow = {
  id: number;
  key: string;
  event: NoticeEvent;
  title: string;
  text: string;
  page: string | null;
  at: Date;
  account_id: number | null;
  case_id: number | null;
  deliveries: Delivery[] | null;
};
type Person = { wechat_openid: string | null; phone_cipher: string | null };

/** WeChat gives no key against doubles, so a message whose fate is unknown is not sent again: the text message follows. */
async function byWechat(
  { platform, vendors, attempt }: HandlerInput<'notice.deliver'>,
  row: NoticeRow,
  openid: string,
  number: string,
  accountId: number,
): Promise<Pick<Delivery, 'result' | 'reference'>> {
  if (attempt > 1) return { result: 'unknown' };
  const { db, clock } = platform;
  const template = WECHAT_TEMPLATE_OF[noticeOf(row.event).opens];
  if (!(await maySend({ db, openid, template }))) return { result: 'not-subscribed' };
  const values = { number, title: row.title, note: row.text, time: wechatTime(row.at), place: row.title };
  const delivery = await vendors.wechat.sendMessage({
    key: row.key,
    openid,
    template,
    values,
    page: row.page ?? undefined,
  });
  const now = clock.now();
  const count = (happening: Happening) =>
    countSubscription({ db, now, accountId, openid, template, happening, at: now });
  if (delivery.status === 'sent') {
    await count('sent');
    return { result: 'sent', reference: delivery.reference };
  }
  if (delivery.reason === 'no-quota') await count('exhausted');
  return { result: delivery.reason };
}

export const deliverNotice: JobHandler<'notice.deliver'> = async (input): Promise<HandlerResult> => {
  const { platform, payload } = input;
  const { db } = platform;
  const row = await db<NoticeRow>('notices').where({ id: payload.noticeId }).first();
  if (!row?.account_id) return { done: true };
  const person = await db<Person & { id: number }>('up_users')
    .where({ id: row.account_id })
    .first('wechat_openid', 'phone_cipher');
  const mediationCase = row.case_id
    ? await db('cases').where({ id: row.case_id }).first<{ number: string | null } | undefined>('number')
    : undefined;
  const number = mediationCase?.number ?? '';
  const now = platform.clock.now();
  const deliveries: Delivery[] = row.deliveries ?? [];

  const wechat = person?.wechat_openid
    ? await byWechat(input, row, person.wechat_openid, number, row.account_id)
    : { result: 'not-bound' };
  deliveries.push({ channel: 'wechat', ...wechat, at: now.toISOString() });
  const { sms } = await noticeText(db, row.event);
  if (wechat.result !== 'sent' && sms && person?.phone_cipher) {
    await promiseSms({
      db,
      cipher: platform.cipher,
      now,
      key: `sms:${row.key}`,
      sealedPhone: person.phone_cipher,
      template: 'notice',
      params: [number, row.title],
    });
    deliveries.push({ channel: 'sms', result: 'promised', at: now.toISOString() });
  }
  await db('notices')
    .where({ id: row.id })
    .update({ deliveries: asJson(deliveries) });
  return { done: true };
};
