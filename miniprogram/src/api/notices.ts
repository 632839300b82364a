/** The message centre. */
import type { NoticeView } from '@tiaohe/config';
import { list, post } from './client';

export const listNotices = (query: { page: number; pageSize?: number; unread?: 1 }) =>
  list<NoticeView>('/api/notices', query);
export const readNotice = (id: string) => post<null>(`/api/notices/${id}/read`);
export const readAllNotices = () => post<null>('/api/notices/read-all');

/** The count is in `meta.unread`; one row is asked for because a page cannot be empty. */
export async function countUnread(): Promise<number> {
  const { meta } = await list<NoticeView>('/api/notices', { unread: 1, pageSize: 1 });
  const { unread } = (meta ?? {}) as { unread?: number };
  return unread ?? meta?.pagination?.total ?? 0;
}
