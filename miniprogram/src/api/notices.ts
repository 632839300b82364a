/** The message centre. */
import type { NoticeView, UnreadCount } from '@tiaohe/config';
import { list, post, request } from './client';

export const listNotices = (query: { page: number; pageSize?: number; unread?: 1 }) =>
  list<NoticeView>('/api/notices', query);
export const readNotice = (id: string) => post<UnreadCount>(`/api/notices/${id}/read`);
export const readAllNotices = () => post<UnreadCount>('/api/notices/read-all');

/** The count is in `meta.unread`; one row is asked for because a page cannot be empty. */
export async function countUnread(): Promise<number> {
  const query = { unread: 1, pageSize: 1 };
  const { meta } = await request<NoticeView[], UnreadCount>({ path: '/api/notices', query });
  return meta?.unread ?? 0;
}
