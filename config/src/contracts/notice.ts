/** The message centre, and the events of its stream. */
import { z } from 'zod';
import { id, instant } from './common';

export const noticeView = z
  .strictObject({
    id,
    event: z.string().describe('A word of NOTICES, as it was on that day'),
    title: z.string(),
    text: z.string(),
    caseId: id.nullable(),
    page: z.string().nullable().describe('Path inside the mini-program, without a leading slash'),
    at: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'NoticeView' });
export type NoticeView = z.infer<typeof noticeView>;

export const unreadCount = z.strictObject({ unread: z.int() }).meta({ id: 'UnreadCount' });
export type UnreadCount = z.infer<typeof unreadCount>;

/** Of GET /notices/stream: `unread` first and after each `notice`. */
export const noticeEvents = { unread: unreadCount, notice: noticeView };
export type NoticeEvents = { [E in keyof typeof noticeEvents]: z.infer<(typeof noticeEvents)[E]> };
