/** The alarm: system administrators hear once an hour that codes go out unusually fast, and once that no more do. */
import type { NoticeEvent, SmsCapState } from '@tiaohe/config';
import type { Knex } from 'knex';
import { insertNewRows } from '../../platform/db/insert-row';
import { fillText } from '../../platform/outbox/fill-text';
import { noticeText } from '../../platform/outbox/notice-text';
import type { Platform } from '../../platform/platform';
import { capState } from './sms-code-rules';

const EVENT_OF: Record<SmsCapState, NoticeEvent | null> = {
  normal: null,
  near: 'sms-near-cap',
  reached: 'sms-cap-reached',
};
const HOUR_SIGNS = 'yyyy-mm-ddThh'.length;

/** @param count codes of the last hour with this one. To be called in the transaction that counts it. */
export async function tellOfCap({
  platform,
  trx,
  now,
  count,
  cap,
}: {
  platform: Platform;
  trx: Knex.Transaction;
  now: Date;
  count: number;
  cap: number;
}): Promise<void> {
  const event = EVENT_OF[capState({ count, cap })];
  if (!event || capState({ count: count - 1, cap }) === capState({ count, cap })) return;
  const { title, text } = await noticeText(trx, event);
  const row = {
    key: `${event}:${now.toISOString().slice(0, HOUR_SIGNS)}`,
    event,
    title,
    text: fillText(text, { number: String(count) }),
    at: now,
    staff_permission: 'setting.manage',
  };
  await insertNewRows({ db: trx, table: 'notices', now, rows: [row], unique: 'key' });
  platform.log('warn', `${count} SMS codes within an hour, the cap is ${cap}.`);
}
