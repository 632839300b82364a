/** The tabs over the list of cases: the twenty states in the groups that people think in. */
import { CASE_STATES, CASE_STATE_CODES, type CaseState } from '@tiaohe/config';

export type CaseTab = { key: string; label: string; states: readonly CaseState[] };

const isDone = (state: CaseState) => CASE_STATES[state].phase === 'done';
const isBeforeMediation = (state: CaseState) =>
  CASE_STATES[state].phase === 'open' && !['mediating', 'closing', 'returned'].includes(state);
export const ALL_CASES: CaseTab = { key: 'all', label: '全部', states: [] };
const TO_ARCHIVE: readonly CaseState[] = ['closed', 'archive-returned'];

export const PARTY_TABS: readonly CaseTab[] = [
  ALL_CASES,
  { key: 'mine', label: '待填写', states: ['draft', 'returned'] },
  { key: 'preparing', label: '审核受理', states: CASE_STATE_CODES.filter(isBeforeMediation) },
  { key: 'mediating', label: '调解中', states: ['mediating', 'closing'] },
  { key: 'done', label: '已结束', states: CASE_STATE_CODES.filter(isDone) },
];

/** A mediator sees a case from its assignment on. */
export const MEDIATOR_TABS: readonly CaseTab[] = [
  ALL_CASES,
  { key: 'mediating', label: '调解中', states: ['mediating'] },
  { key: 'closing', label: '结案中', states: ['closing'] },
  { key: 'archiving', label: '待归档', states: TO_ARCHIVE },
  {
    key: 'done',
    label: '已结束',
    states: CASE_STATE_CODES.filter((state) => isDone(state) && !TO_ARCHIVE.includes(state)),
  },
];

/** The states of a tab as the API takes them; nothing stands for all. */
export const statesOf = ({ states }: CaseTab): string => states.join(',');
