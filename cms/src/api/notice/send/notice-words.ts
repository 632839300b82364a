/** What several notices on one case are worded with, in one question: the centre's texts, and what its disputes are called. */
import type { NoticeEvent } from '@tiaohe/config';
import type { Knex } from 'knex';
import { readJson } from '../../../platform/db/read-json';
import { wordsOf, type NoticeText } from '../../../platform/outbox/notice-text';

type Own = Parameters<typeof wordsOf>[1];
type Found = { category: string | null; own: unknown };

const SQL = `
  select (select name from dispute_categories where code = :category) as category,
         (select jsonb_object_agg(event, jsonb_build_object('title', title, 'text', text, 'is_sms_sent', is_sms_sent))
            from notice_templates where event = any(:events) and enabled) as own`;

export async function noticeWords({
  db,
  category,
  events,
}: {
  db: Knex;
  category: string | null;
  events: NoticeEvent[];
}): Promise<{ category: string; textOf(event: NoticeEvent): NoticeText }> {
  const { rows } = await db.raw<{ rows: Found[] }>(SQL, { category, events });
  const own = readJson<Partial<Record<NoticeEvent, Own>>>(rows[0]?.own, {});
  return { category: rows[0]?.category ?? '其他', textOf: (event) => wordsOf(event, own[event]) };
}
