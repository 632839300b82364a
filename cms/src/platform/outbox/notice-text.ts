/** The words of an event: the centre's own when staff have changed them (R34a), else the defaults. */
import { noticeOf, type NoticeEvent } from '@tiaohe/config';
import type { Knex } from 'knex';

type Own = { title: string | null; text: string | null; is_sms_sent: boolean | null };
export type NoticeText = { title: string; text: string; sms: boolean };

export const wordsOf = (event: NoticeEvent, own: Own | undefined): NoticeText => {
  const standard = noticeOf(event);
  return {
    title: own?.title || standard.title,
    text: own?.text || standard.text,
    sms: own?.is_sms_sent ?? standard.sms,
  };
};

export async function noticeText(db: Knex, event: NoticeEvent): Promise<NoticeText> {
  const own = await db<Own & { event: string; enabled: boolean }>('notice_templates')
    .where({ event, enabled: true })
    .first();
  return wordsOf(event, own);
}
