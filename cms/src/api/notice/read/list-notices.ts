/** The message centre: newest first. */
import type { NoticeView } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import type { NoticeRow } from '../../../platform/rows/notice';
import { onlyUnread, readAtOf, scopeNotices } from './scope-notices';

export type ListedNotice = NoticeRow & { case_document_id: string | null };
type List = { db: Knex; actor: Actor; isUnreadOnly: boolean; page: number; pageSize: number };

export const noticeView = (row: ListedNotice, actor: Actor): NoticeView => ({
  id: row.document_id,
  event: row.event,
  title: row.title ?? '',
  text: row.text ?? '',
  caseId: row.case_document_id,
  page: row.page,
  at: new Date(row.at).toISOString(),
  readAt: readAtOf({ row, actor })?.toISOString() ?? null,
});

export const withCase = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query
    .leftJoin('cases', 'cases.id', 'notices.case_id')
    .select('notices.*', 'cases.document_id as case_document_id');

export async function listNotices({
  db,
  actor,
  isUnreadOnly,
  page,
  pageSize,
}: List): Promise<{ notices: NoticeView[]; total: number }> {
  const scoped = () => {
    const query = scopeNotices({ query: db('notices'), actor });
    return isUnreadOnly ? onlyUnread({ query, actor }) : query;
  };
  const counted = (await scoped().count('* as count').first()) as { count: string };
  const rows = (await withCase(scoped())
    .orderBy([
      { column: 'notices.at', order: 'desc' },
      { column: 'notices.id', order: 'desc' },
    ])
    .limit(pageSize)
    .offset((page - 1) * pageSize)) as ListedNotice[];
  return { notices: rows.map((row) => noticeView(row, actor)), total: Number(counted.count) };
}
