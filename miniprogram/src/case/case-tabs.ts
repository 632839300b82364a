/** The tabs over the list of cases: the twenty states in five groups that people think in. */
import { CASE_STATES, CASE_STATE_CODES, type CaseState } from '@tiaohe/config';

const isBeforeMediation = (state: CaseState) =>
  CASE_STATES[state].phase === 'open' && state !== 'mediating' && state !== 'closing' && state !== 'returned';

const TAB_STATES = {
  all: [],
  mine: ['draft', 'returned'],
  preparing: CASE_STATE_CODES.filter(isBeforeMediation),
  mediating: ['mediating', 'closing'],
  done: CASE_STATE_CODES.filter((state) => CASE_STATES[state].phase === 'done'),
} as const satisfies Record<string, readonly CaseState[]>;
export type CaseTab = keyof typeof TAB_STATES;

export const CASE_TABS: readonly { key: CaseTab; label: string }[] = [
  { key: 'all', label: '全部' },
  { key: 'mine', label: '待填写' },
  { key: 'preparing', label: '审核受理' },
  { key: 'mediating', label: '调解中' },
  { key: 'done', label: '已结束' },
];

/** The states of a tab as the API takes them; nothing stands for all. */
export const statesOf = (tab: CaseTab): string => TAB_STATES[tab].join(',');
