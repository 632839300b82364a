/**
 * Tells the people of a case about events: writes their message-centre rows in the caller's transaction and promises
 * the delivery by WeChat or text message. The message centre is the truth; the rest is best effort.
 */
import { noticeOf, type NoticeEvent } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { insertNewRows } from '../../../platform/db/insert-row';
import { enqueue, type Job } from '../../../platform/outbox/enqueue';
import { fillText } from '../../../platform/outbox/fill-text';
import type { CaseRow } from '../../../platform/rows/case';
import { findRecipients, type People, type Receiver } from './find-recipients';
import { noticeWords } from './notice-words';

export type NoticeWords = Partial<Record<'time' | 'place' | 'mediator' | 'note' | 'due' | 'title', string>>;
export type News = {
  event: NoticeEvent;
  words?: NoticeWords;
  /** Distinguishes two notices of one event on one revision, e.g. a session's id and sequence. */
  occasion?: string;
  /** For `new-mediators`: the mediator ids just appointed. */
  newMediatorIds?: readonly number[];
};
export type Notify = {
  db: Knex;
  now: Date;
  /** Nobody is told of their own act. */
  actor: Actor;
  row: CaseRow;
  people: People;
  news: readonly News[];
  /** Other work of the same moment for the outside world, written down in one stroke with the deliveries. */
  jobs?: readonly Job[];
};

type Told = News & { receiver: Receiver };

const keyOf = ({ event, occasion, receiver }: Told, { id, revision }: CaseRow): string =>
  `${event}:${id}:${occasion ?? `r${revision}`}:${'accountId' in receiver ? `a${receiver.accountId}` : `${receiver.permission}:${receiver.staffId ?? ''}`}`;

function whoIsTold({ actor, row, people, news }: Notify): Told[] {
  const isOwnAct = (receiver: Receiver): boolean =>
    'accountId' in receiver && actor.kind === 'account' && receiver.accountId === actor.id;
  return news.flatMap((one) =>
    findRecipients({ row, people, to: noticeOf(one.event).to, newMediatorIds: one.newMediatorIds ?? [] })
      .filter((receiver) => !isOwnAct(receiver))
      .map((receiver) => ({ ...one, receiver })),
  );
}

async function rowsOf({ db, now, row, news }: Notify, told: readonly Told[]) {
  const { category, textOf } = await noticeWords({
    db,
    category: row.category,
    events: news.map(({ event }) => event),
  });
  return told.map((one) => {
    const { event, receiver } = one;
    const { title, text } = textOf(event);
    const values = {
      number: row.number ?? '',
      title: row.title ?? '调解申请',
      category,
      ...one.words,
    };
    return {
      key: keyOf(one, row),
      event,
      title: fillText(title, values),
      text: fillText(text, values),
      case_id: row.id,
      page: `pages/case/detail?id=${row.document_id}&tab=${noticeOf(event).opens}`,
      at: now,
      account_id: 'accountId' in receiver ? receiver.accountId : null,
      staff_permission: 'permission' in receiver ? receiver.permission : null,
      staff: 'permission' in receiver ? receiver.staffId : null,
    };
  });
}

export async function notify(asked: Notify): Promise<void> {
  const { db, now, jobs = [] } = asked;
  const told = whoIsTold(asked);
  const rows = told.length > 0 ? await rowsOf(asked, told) : [];
  // Said already, perhaps by another process a moment ago: then it is not said again.
  const stored = await insertNewRows({ db, table: 'notices', now, rows, unique: 'key' });
  const deliveries = stored
    .filter(({ account_id }) => account_id !== null)
    .map(({ id, key }): Job => ({
      kind: 'notice.deliver',
      key: `notice:${key}`,
      payload: { noticeId: id },
    }));
  await enqueue({ db, now, jobs: [...jobs, ...deliveries] });
}
