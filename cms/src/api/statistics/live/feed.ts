/** The live feed: what happened, never to whom. Numbers, categories and places only, no names of parties. */
import { CASE_TRANSITIONS, isCaseAction, type CaseState, type FeedEntry } from '@tiaohe/config';
import type { Knex } from 'knex';

export type Row = {
  document_id: string;
  at: Date;
  action: string;
  to_state: CaseState | null;
  number: string | null;
  category: string | null;
  outcome: string | null;
};

const GOOD = new Set(['close', 'confirm-willing', 'pass-final-review', 'accept']);
const WARNING = new Set(['refuse', 'decline', 'hand-to-human', 'terminate', 'withdraw', 'overdue']);
const SILENT = ['create', 'duplicate-hint', 'session-exemption', 'retract'];

const SQL = `select t.document_id, t.at, t.action, t.to_state, c.number, k.name as category, c.outcome
  from timeline_entries t join cases c on c.id = t.case_id left join dispute_categories k on k.code = c.category
  where c.number is not null and t.visibility = 'shared' and not (t.action = any(:silent))`;

/** What is no move of the case and leaves a line all the same. */
const OTHERS: Record<string, string> = {
  'book-session': '预约调解',
  'change-session': '调解改约',
  'cancel-session': '取消预约',
  record: '调解记录',
  recording: '会议录制',
  document: '生成文书',
  sign: '签署文书',
  'document-signed': '文书全部签好',
  rate: '评价调解服务',
};
/** Month, day and number of the day: enough for those who know the case, and nobody else. */
const SHORT_NUMBER = -9;

export function viewFeed({ document_id, at, action, to_state, number, category }: Row): FeedEntry {
  const label = isCaseAction(action) ? CASE_TRANSITIONS[action].label : (OTHERS[action] ?? '案件进展');
  return {
    id: document_id,
    at: at.toISOString(),
    action,
    text: `${category ?? ''}纠纷 ${label}（${number?.slice(SHORT_NUMBER) ?? ''}）`,
    state: to_state,
    level: GOOD.has(action) ? 'good' : WARNING.has(action) ? 'warning' : 'normal',
  };
}

/** The last written are the last that happened, but for what is entered later (imports, papers by post): their day decides. */
export const newestFirst = (rows: readonly Row[]): Row[] =>
  [...rows].sort((one, other) => other.at.getTime() - one.at.getTime());

/** @param rows SQL over `cases as c`: the cases that whoever looks may know of. */
export async function latestFeed(
  db: Knex,
  { most = 30, rows: reached = 'true' }: { most?: number; rows?: string } = {},
): Promise<FeedEntry[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(`${SQL} and ${reached} order by t.id desc limit :most`, {
    silent: SILENT,
    most,
  });
  return newestFirst(rows).map(viewFeed);
}

/** Of the entries that were just written those that are for the wall, oldest first. */
export async function feedEntries(db: Knex, timelineIds: readonly number[]): Promise<FeedEntry[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(`${SQL} and t.id = any(:ids) order by t.id`, {
    silent: SILENT,
    ids: [...timelineIds],
  });
  return rows.map(viewFeed);
}
