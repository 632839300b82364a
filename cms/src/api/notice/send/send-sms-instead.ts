/** A notice that WeChat took and did not bring: the text message goes out after all, where the notice is worth one. */
import type { NoticeEvent } from '@tiaohe/config';
import type { Knex } from 'knex';
import { asJson } from '../../../platform/db/insert-row';
import { readJson } from '../../../platform/db/read-json';
import { noticeText } from '../../../platform/outbox/notice-text';
import { promiseSms } from '../../../platform/outbox/promise-sms';
import type { Platform } from '../../../platform/platform';
import type { AccountRow } from '../../../platform/rows/account';
import type { Delivery } from './delivery';

type Row = {
  id: number;
  key: string;
  event: NoticeEvent;
  title: string;
  case_id: number | null;
  deliveries: unknown;
};

/** @returns false when no notice is known by this message id. */
export async function sendSmsInstead({
  platform,
  trx,
  now,
  account,
  messageId,
  reason,
}: {
  platform: Platform;
  trx: Knex.Transaction;
  now: Date;
  account: AccountRow;
  messageId: string;
  reason: string;
}): Promise<boolean> {
  const row = await trx<Row>('notices')
    .where({ account_id: account.id } as object)
    .whereRaw('deliveries @> ?::jsonb', [asJson([{ channel: 'wechat', reference: messageId }])])
    .forUpdate()
    .first();
  if (!row) return false;
  const deliveries = readJson<Delivery[]>(row.deliveries, []);
  deliveries.push({ channel: 'wechat', result: reason, at: now.toISOString() });
  const { sms } = await noticeText(trx, row.event);
  if (sms && account.phone_cipher && !deliveries.some(({ channel }) => channel === 'sms')) {
    const found = row.case_id
      ? await trx('cases').where({ id: row.case_id }).first<{ number: string | null } | undefined>('number')
      : undefined;
    await promiseSms({
      db: trx,
      cipher: platform.cipher,
      now,
      key: `sms:${row.key}`,
      sealedPhone: account.phone_cipher,
      template: 'notice',
      params: [found?.number ?? '', row.title],
    });
    deliveries.push({ channel: 'sms', result: 'promised', at: now.toISOString() });
  }
  await trx('notices')
    .where({ id: row.id })
    .update({ deliveries: asJson(deliveries) });
  return true;
}
