/** What waits for whom: the cards of the staff home page, as data. */
import type { CaseState, Permission } from '@tiaohe/config';

export type Todo = {
  key: string;
  label: string;
  hint: string;
  /** Any of these permissions makes it one's work. */
  permissions: readonly Permission[];
  states: readonly CaseState[];
  /** Only what this person assigned themselves. */
  mine?: boolean;
};

export const TODOS: readonly Todo[] = [
  {
    key: 'review',
    label: '待审核',
    hint: '新提交和补充后的申请',
    permissions: ['case.review'],
    states: ['submitted', 're-review'],
  },
  {
    key: 'follow-up',
    label: '人工跟进',
    hint: '外呼没有结果，请人工联系',
    permissions: ['case.follow-up'],
    states: ['manual-follow-up'],
  },
  {
    key: 'accept',
    label: '待立案',
    hint: '双方都愿意，请决定是否立案',
    permissions: ['case.accept'],
    states: ['awaiting-acceptance'],
  },
  {
    key: 'assign',
    label: '待分配',
    hint: '已立案，请安排调解员',
    permissions: ['case.assign'],
    states: ['awaiting-assignment'],
  },
  {
    key: 'close',
    label: '结案审批',
    hint: '调解员申请结案',
    permissions: ['case.close'],
    states: ['closing'],
  },
  {
    key: 'first-review',
    label: '归档初审',
    hint: '您分配的案件，请核对卷宗',
    permissions: ['archive.first-review'],
    states: ['archive-first-review'],
  },
  {
    key: 'final-review',
    label: '归档终审',
    hint: '初审通过，请终审',
    permissions: ['archive.final-review'],
    states: ['archive-final-review'],
  },
  {
    key: 'mediating',
    label: '调解中',
    hint: '正在调解的案件',
    permissions: ['case.assign', 'case.extend'],
    states: ['mediating'],
  },
];
