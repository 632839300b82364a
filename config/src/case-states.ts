/** The states of a case. Their order is the order of a case's life and of every list that shows them. */

/** Who the case waits for while it rests in a state. */
export type Waiter =
  | 'applicant'
  | 'respondent'
  | 'reviewer'
  | 'robot'
  | 'follow-up'
  | 'acceptor'
  | 'dispatcher'
  | 'mediator'
  | 'approver'
  | 'first-reviewer'
  | 'archivist'
  | 'nobody';

type StateRow = {
  label: string;
  /** What a party reads: plain words, no office jargon. */
  plain: string;
  waitsFor: Waiter;
  /** `draft` before it is handed in, `open` while it is being handled, `done` once it is over. */
  phase: 'draft' | 'open' | 'done';
};

// prettier-ignore
export const CASE_STATES = {
  'draft':                { label: '草稿',         plain: '还没有提交，可以继续填写',               waitsFor: 'applicant',      phase: 'draft' },
  'submitted':            { label: '待审核',       plain: '已提交，工作人员正在审核',               waitsFor: 'reviewer',       phase: 'open' },
  'returned':             { label: '待修改',       plain: '需要您修改后重新提交',                   waitsFor: 'applicant',      phase: 'open' },
  'awaiting-supplement':  { label: '待对方补充',   plain: '已请对方补充情况，请等待',               waitsFor: 'respondent',     phase: 'open' },
  're-review':            { label: '待复审',       plain: '对方已补充，工作人员正在复审',           waitsFor: 'reviewer',       phase: 'open' },
  'confirming':           { label: '意愿确认中',   plain: '正在打电话确认双方是否愿意调解',         waitsFor: 'robot',          phase: 'open' },
  'manual-follow-up':     { label: '人工跟进',     plain: '工作人员会打电话联系双方',               waitsFor: 'follow-up',      phase: 'open' },
  'awaiting-acceptance':  { label: '待立案',       plain: '双方愿意调解，等待中心立案',             waitsFor: 'acceptor',       phase: 'open' },
  'awaiting-assignment':  { label: '待分配调解员', plain: '已立案，正在安排调解员',                 waitsFor: 'dispatcher',     phase: 'open' },
  'mediating':            { label: '调解中',       plain: '调解员正在调解',                         waitsFor: 'mediator',       phase: 'open' },
  'closing':              { label: '结案办理中',   plain: '正在办理结案，请留意需要您签字的文件',   waitsFor: 'approver',       phase: 'open' },
  'closed':               { label: '已结案',       plain: '调解已经结束',                           waitsFor: 'mediator',       phase: 'done' },
  'archive-first-review': { label: '归档初审',     plain: '调解已经结束，材料正在归档',             waitsFor: 'first-reviewer', phase: 'done' },
  'archive-final-review': { label: '归档终审',     plain: '调解已经结束，材料正在归档',             waitsFor: 'archivist',      phase: 'done' },
  'archive-returned':     { label: '归档退回',     plain: '调解已经结束，材料正在归档',             waitsFor: 'mediator',       phase: 'done' },
  'archived':             { label: '已归档',       plain: '调解已经结束，材料已归档',               waitsFor: 'nobody',         phase: 'done' },
  'not-accepted':         { label: '不予受理',     plain: '本中心不能受理，请看通知书里的其他办法', waitsFor: 'nobody',         phase: 'done' },
  'declined':             { label: '一方不愿调解', plain: '有一方不愿意调解，请看其他解决办法',     waitsFor: 'nobody',         phase: 'done' },
  'withdrawn':            { label: '已撤回',       plain: '申请已经撤回',                           waitsFor: 'nobody',         phase: 'done' },
  'merged':               { label: '已并案',       plain: '已并入另一个案件一起处理',               waitsFor: 'nobody',         phase: 'done' },
} as const satisfies Record<string, StateRow>;

export type CaseState = keyof typeof CASE_STATES;
export const CASE_STATE_CODES = Object.keys(CASE_STATES) as CaseState[];
export const isCaseState = (word: string): word is CaseState => Object.hasOwn(CASE_STATES, word);

export const OPEN_STATES = CASE_STATE_CODES.filter((state) => CASE_STATES[state].phase === 'open');

/** States in which the applicant's own part may be written (R4). Everywhere else it is locked. */
export const APPLICANT_EDITABLE_STATES: readonly CaseState[] = ['draft', 'returned'];
/** States in which a respondent's own part may be written (R3c). */
export const RESPONDENT_EDITABLE_STATES: readonly CaseState[] = ['awaiting-supplement'];
/** States in which nobody may write anything any more (R21b). */
export const FROZEN_STATES: readonly CaseState[] = ['archived', 'merged'];
