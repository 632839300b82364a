/** The desk's own page: what waits for this person, the figures, what just happened, and their messages. */
import type { HomeView, NoticeView } from '@tiaohe/config';
import type { Desk } from './use-desk';

export const homeCalls = (desk: Desk) => ({
  home: () => desk.get<HomeView>('/home'),
  notices: (unread: boolean) =>
    desk.get<NoticeView[]>('/notices', { unread: unread ? 1 : null, pageSize: 20 }),
  read: (id: string) => desk.post(`/notices/${id}/read`),
  readAll: () => desk.post('/notices/read-all'),
});
