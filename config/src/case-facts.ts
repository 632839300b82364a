/**
 * Yes/no questions about a case that the server answers before the case may move. The table of transitions names
 * them, so that a screen can say why a button is grey, and a refusal can say what is missing and where.
 */
import type { ErrorCode } from './errors';

type FactRow = {
  /** Where on the screen the person mends it. */
  field: string;
  /** What is missing, and what to do. */
  message: string;
  /** Set when the lack of this fact alone has a refusal of its own rather than ACTION_NOT_READY. */
  code?: ErrorCode;
};

// prettier-ignore
export const CASE_FACTS = {
  isTemplateSatisfied:      { field: 'fields',     message: '申请表还有必填项没有填写' },
  hasRespondent:            { field: 'respondents', message: '请至少填写一位对方当事人的姓名和电话' },
  hasConsent:               { field: 'consent',    message: '请先同意个人信息处理说明' },
  isAnswered:               { field: 'remarks',    message: '请先按审核意见修改，再重新提交' },
  isReviewNotBegun:         { field: 'state',      message: '工作人员已经开始审核，不能收回' },
  isEveryoneWilling:        { field: 'parties',    message: '还有当事人没有明确表示愿意调解' },
  hasUnwillingParty:        { field: 'parties',    message: '还没有当事人明确表示不愿意' },
  needsHuman:               { field: 'calls',      message: '自动外呼还没有用完次数' },
  isWithinReopenWindow:     { field: 'state',      message: '已超过可以重新跟进的期限' },
  hasNoPendingExtension:    { field: 'extension',  message: '已有一个延期申请在等待审批' },
  hasPendingExtension:      { field: 'extension',  message: '没有等待审批的延期申请' },
  isSuspended:              { field: 'suspended',  message: '案件没有中止' },
  isNotSuspended:           { field: 'suspended',  message: '案件已经中止，请先恢复' },
  hasRecord:                { field: 'records',    message: '请先写至少一条调解记录' },
  hasHeldSession:           { field: 'sessions',   message: '还没有预约并开展过调解', code: 'SESSION_REQUIRED' },
  hasNoFutureBooking:       { field: 'sessions',   message: '还有未开始的预约，请先取消或等调解完成' },
  isSignedOrConcluded:      { field: 'documents',  message: '文书还没有全部签好，也没有上传签字原件或登记口头协议' },
  isArchiveComplete:        { field: 'materials',  message: '归档清单还有材料没有上传，也没有说明免交理由' },
  isOfflineMediaComplete:   { field: 'materials',  message: '线下音视频的地址、大小或校验值没有填完整' },
  isNotFirstReviewer:       { field: 'reviewer',   message: '初审和终审不能是同一个人' },
  isAssigner:               { field: 'reviewer',   message: '初审应由分配本案的工作人员进行' },
} as const satisfies Record<string, FactRow>;

export type CaseFact = keyof typeof CASE_FACTS;
export const CASE_FACT_CODES = Object.keys(CASE_FACTS) as CaseFact[];
export type Facts = Partial<Record<CaseFact, boolean>>;

/** Facts that do not stop a move but choose where it ends (`unless` in the table). An unknown one counts as false. */
export const CASE_TURNS = {
  othersStillSupplement: '还有其他被申请人没有补充',
  noMediatorLeft: '没有调解员了',
  withdrawalNotFinal: '还有其他申请人没有撤回，或立案后撤回需要工作人员确认',
  secondPersonMustConfirm: '需要第二位工作人员确认',
} as const satisfies Record<string, string>;
export type CaseTurn = keyof typeof CASE_TURNS;
export type Turns = Partial<Record<CaseTurn, boolean>>;
