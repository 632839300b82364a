/** Server-sent events of one's own notices: `unread` first and after each, `notice` for each new one. */
import type { Context } from 'koa';
import type { AccountActor, StaffActor } from '../../../access/actor';
import { openEventStream } from '../../../http/event-stream';
import type { Platform } from '../../../platform/platform';
import { countUnread } from './count-unread';
import { noticeView, type ListedNotice } from './list-notices';
import { noticeHub } from './notice-hub';

type Stream = { platform: Platform; actor: AccountActor | StaffActor; ctx: Context };
const CHECK_MS = 15_000;

function isFor(
  actor: AccountActor | StaffActor,
  { account_id, staff_permission, staff }: ListedNotice,
): boolean {
  if (actor.kind === 'account') return account_id === actor.id;
  const mayWork = [...actor.permissions].some((permission) => permission === staff_permission);
  return account_id === null && mayWork && (staff === null || staff === actor.id);
}

export async function streamNotices({ platform, actor, ctx }: Stream): Promise<void> {
  const { db } = platform;
  const unread = () => countUnread({ db, actor });
  const first = await unread();
  const stream = openEventStream(ctx);
  const end = () => void ctx.res.end();
  const sayUnread = async () => stream.send('unread', { unread: await unread() });

  stream.send('unread', { unread: first });
  const stopWatching = noticeHub(platform).watch((row) => {
    if (!isFor(actor, row)) return;
    stream.send('notice', noticeView(row, actor));
    void sayUnread().catch(end);
  });
  /** Whoever has signed out, or was disabled, hears no more. */
  const check = setInterval(() => {
    const session = db('strapi_sessions').where({ session_id: actor.sessionId }).first('id');
    void session.then((row: unknown) => (row ? undefined : end()), end);
  }, CHECK_MS);
  stream.onClose(() => {
    clearInterval(check);
    stopWatching();
  });
}
