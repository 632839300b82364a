/**
 * Tells the people of a case about an event: writes their message-centre rows in the caller's transaction and promises
 * the delivery by WeChat or text message. The message centre is the truth; the rest is best effort.
 */
import { noticeOf, type NoticeEvent } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { insertNewRows } from '../../../platform/db/insert-row';
import { enqueue } from '../../../platform/outbox/enqueue';
import { fillText } from '../../../platform/outbox/fill-text';
import { noticeText } from '../../../platform/outbox/notice-text';
import type { CaseRow } from '../../../platform/rows/case';
import { findRecipients, type Receiver } from './find-recipients';

export type NoticeWords = Partial<Record<'time' | 'place' | 'mediator' | 'note' | 'due' | 'title', string>>;
export type Notify = {
  db: Knex;
  now: Date;
  actor: Actor;
  event: NoticeEvent;
  row: CaseRow;
  categoryName: string;
  words?: NoticeWords;
  /** Distinguishes two notices of one event on one revision, e.g. a session's id and sequence. */
  occasion?: string;
  /** For `new-mediators`: the mediator ids just appointed. */
  newMediatorIds?: readonly number[];
};

const keyOf = (event: string, caseId: number, occasion: string, receiver: Receiver): string =>
  `${event}:${caseId}:${occasion}:${'accountId' in receiver ? `a${receiver.accountId}` : `${receiver.permission}:${receiver.staffId ?? ''}`}`;

export async function notify({
  db,
  now,
  actor,
  event,
  row,
  categoryName,
  words = {},
  occasion = `r${row.revision}`,
  newMediatorIds = [],
}: Notify): Promise<void> {
  const { title, text } = await noticeText(db, event);
  const values = {
    number: row.number ?? '',
    title: row.title ?? '调解申请',
    category: categoryName,
    ...words,
  };
  const receivers = await findRecipients({ db, row, to: noticeOf(event).to, newMediatorIds });
  const others = receivers.filter(
    (receiver) => !('accountId' in receiver && actor.kind === 'account' && receiver.accountId === actor.id),
  );
  const rows = others.map((receiver) => ({
    key: keyOf(event, row.id, occasion, receiver),
    event,
    title: fillText(title, values),
    text: fillText(text, values),
    case_id: row.id,
    page: `pages/case/detail?id=${row.document_id}&tab=${noticeOf(event).opens}`,
    at: now,
    account_id: 'accountId' in receiver ? receiver.accountId : null,
    staff_permission: 'permission' in receiver ? receiver.permission : null,
    staff: 'permission' in receiver ? receiver.staffId : null,
  }));
  // Said already, perhaps by another process a moment ago: then it is not said again.
  const stored = await insertNewRows({ db, table: 'notices', now, rows, unique: 'key' });
  const jobs = stored
    .filter(({ account_id }) => account_id !== null)
    .map(({ id, key }) => ({
      kind: 'notice.deliver' as const,
      key: `notice:${key}`,
      payload: { noticeId: id },
    }));
  await enqueue({ db, now, jobs });
}
