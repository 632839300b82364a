/**
 * The one place where an act on a case begins and ends: opens the case under its lock, lets the verb's rule run, and
 * writes down what it said to its hand: story and audit trail in one stroke, then notices and promises. All of it or nothing.
 */
import type { Hat } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { takeHand, type Hand, type Held, type OnRecord, type Said } from '../../../platform/audit/on-record';
import { auditColumns } from '../../../platform/audit/record-audit';
import { insertRows, stamped } from '../../../platform/db/insert-row';
import type { CaseRow } from '../../../platform/rows/case';
import { notify, type News } from '../../notice/send/notify';
import { timelineColumns, type TimelineLine } from '../../timeline-entry/add-timeline';
import { openCase, type OpenCase, type OpenedCase } from '../read/open-case';
import type { CasePeople } from '../read/people-of';

export type InCase = OnRecord & Pick<OpenCase, 'id' | 'of' | 'needs'>;

/** Of this case at its present revision by the acting person, where a line does not say otherwise. */
type Told = Omit<TimelineLine, 'caseId' | 'revision'> & { revision?: number; actor?: Actor };
export type CaseHand = Omit<Hand, 'audit'> & {
  opened: OpenedCase;
  row: CaseRow;
  hats: readonly Hat[];
  /** A line of the case's story. */
  timeline(line: Told): void;
  /** A line of the audit trail, about this case where it names nothing else. */
  audit(line: Omit<Said, 'subject'> & Partial<Pick<Said, 'subject'>>): void;
  /** Tells the people of the case, as they are at the end of the act. */
  tell(news: News): void;
  /** What the case has become: lines, notices and their receivers that follow are of this. */
  becomes(row: CaseRow, people: CasePeople): void;
};
type Story = ReturnType<typeof timelineColumns>[];

/** Story and trail lie in two tables and belong together: one statement. */
async function writeDown({ db, now }: CaseHand, story: Story, { audit }: Held): Promise<void> {
  const lines = audit.map((line) => auditColumns(line, now));
  if (story.length === 0) {
    await insertRows({ db, table: 'audit_entries', now, rows: lines });
    return;
  }
  const told = db('timeline_entries').insert(stamped(now, story));
  await (lines.length === 0 ? told : db('audit_entries').with('told', told).insert(stamped(now, lines)));
}

/** The same inside a transaction that the caller has opened. */
export async function inCaseWithin<T>(
  db: Knex.Transaction,
  { id, of, needs, ...asked }: InCase,
  work: (hand: CaseHand) => Promise<T>,
): Promise<T> {
  const [plain, held] = takeHand(db, asked);
  const { actor, now } = plain;
  const opened = await openCase({ db, actor, id, of, needs, lock: true });
  let present: { row: CaseRow; people: CasePeople } = { row: opened.row, people: opened };
  const story: Story = [];
  const news: News[] = [];
  const hand: CaseHand = {
    ...plain,
    opened,
    row: opened.row,
    hats: opened.hats,
    timeline: ({ actor: teller = actor, revision = present.row.revision, ...line }) =>
      void story.push(timelineColumns({ ...line, caseId: opened.row.id, revision }, { now, actor: teller })),
    audit: ({ subject = { type: 'case', id: opened.row.document_id }, ...line }) =>
      plain.audit({ ...line, subject }),
    tell: (one) => void news.push(one),
    becomes: (row, people) => void (present = { row, people }),
  };
  const result = await work(hand);
  await writeDown(hand, story, held);
  await notify({ db, now, actor, ...present, news, jobs: held.jobs });
  return result;
}

/**
 * @param id documentId of the case, or with `of` that of something in it.
 * @param work the verb's rule: asks, writes, and says to its hand what is to be told of it.
 * @returns what `work` returns. @throws what it throws, and NOT_FOUND, FORBIDDEN; nothing is written then.
 */
export const inCase = <T>(asked: InCase, work: (hand: CaseHand) => Promise<T>): Promise<T> =>
  asked.platform.transaction((db) => inCaseWithin(db, asked, work));
