/** The message centre of accounts and of staff. */
import { noticeView, unreadCount } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { pageQuery, paginate } from '../../platform/http/paging';
import { refuse } from '../../platform/http/refusal';
import { countUnread } from './read/count-unread';
import { listNotices } from './read/list-notices';
import { markRead } from './read/mark-read';
import { streamNotices } from './read/stream-notices';

const BOTH = ['account', 'staff'] as const;
const query = pageQuery.extend({ unread: z.enum(['0', '1', 'true', 'false']).optional() });

export const noticeEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/notices',
    doors: BOTH,
    permission: null,
    summary: 'The message centre; `unread=1` for the unread alone',
    query,
    reply: noticeView.array(),
    meta: unreadCount,
    async handle({ platform, actor, query: asked }) {
      const { page, pageSize } = asked;
      const isUnreadOnly = asked.unread === '1' || asked.unread === 'true';
      const { notices, total } = await listNotices({ db: platform.db, actor, isUnreadOnly, page, pageSize });
      const unread = await countUnread({ db: platform.db, actor });
      return { data: notices, meta: { pagination: paginate(asked, total), unread } };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/notices/read-all',
    doors: BOTH,
    permission: null,
    summary: 'Mark all as read',
    reply: unreadCount,
    async handle({ platform, actor }) {
      await markRead({ db: platform.db, now: platform.clock.now(), actor });
      return { data: { unread: 0 } };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/notices/:id/read',
    doors: BOTH,
    permission: null,
    summary: 'Mark one as read',
    reply: unreadCount,
    async handle({ platform, actor, params: { id } }) {
      await markRead({ db: platform.db, now: platform.clock.now(), actor, id });
      return { data: { unread: await countUnread({ db: platform.db, actor }) } };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/notices/stream',
    doors: BOTH,
    permission: null,
    summary: 'Server-sent events: `unread` and `notice`',
    reply: 'events',
    async handle({ platform, actor, ctx }) {
      if (actor.kind !== 'account' && actor.kind !== 'staff') return refuse('UNAUTHENTICATED');
      await streamNotices({ platform, actor, ctx });
      return { taken: true };
    },
  }),
];
