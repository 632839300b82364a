/** Server-sent events of one's own notices: `unread` first and after each, `notice` for each new one. */
import type { NoticeEvents } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Context } from 'koa';
import { whileSignedIn } from '../../../access/sessions/while-signed-in';
import type { AccountActor, StaffActor } from '../../../platform/actor';
import { openEventStream } from '../../../platform/http/event-stream';
import type { Platform } from '../../../platform/platform';
import { countUnread } from './count-unread';
import { noticeView, type ListedNotice } from './list-notices';
import { noticeHub } from './notice-hub';
import { scopeNotices } from './scope-notices';

type Stream = { platform: Platform; actor: AccountActor | StaffActor; ctx: Context };

/** Staff whose permission reaches some cases only are asked about in the database: the row itself does not say whose it is. */
async function isFor(db: Knex, actor: AccountActor | StaffActor, row: ListedNotice): Promise<boolean> {
  const { account_id, staff_permission, staff } = row;
  if (actor.kind === 'account') return account_id === actor.id;
  if (staff_permission === null) return account_id === null && staff === actor.id;
  const permission = [...actor.permissions].find((one) => one === staff_permission);
  if (account_id !== null || !permission || (staff !== null && staff !== actor.id)) return false;
  if (!actor.narrowed.has(permission)) return true;
  return (
    (await scopeNotices({ query: db('notices'), actor })
      .where('notices.id', row.id)
      .first('id')) !== undefined
  );
}

export async function streamNotices({ platform, actor, ctx }: Stream): Promise<void> {
  const { db } = platform;
  const unread = () => countUnread({ db, actor });
  const first = await unread();
  const stream = openEventStream<NoticeEvents>(ctx);
  const end = () => void ctx.res.end();
  const sayUnread = async () => stream.send('unread', { unread: await unread() });

  stream.send('unread', { unread: first });
  const tell = async (row: ListedNotice) => {
    if (!(await isFor(db, actor, row))) return;
    stream.send('notice', noticeView(row, actor));
    await sayUnread();
  };
  const stopWatching = noticeHub(platform).watch((row) => void tell(row).catch(end));
  const stopAsking = whileSignedIn({ db, sessionId: actor.sessionId, end });
  stream.onClose(() => {
    stopAsking();
    stopWatching();
  });
}
