/**
 * The life of a case, as data: every arrow that a case can take is one row here. The server enforces it, the screens
 * draw their buttons from it, the reference page prints it. An action name has one meaning and one destination; a
 * row's `unless` names the one question that turns it elsewhere.
 */
import type { CaseEffect } from './case-effects';
import type { CaseFact, CaseTurn } from './case-facts';
import { OPEN_STATES, type CaseState } from './case-states';
import type { NoticeEvent } from './notices';
import type { Permission } from './permissions';

/** The hat a person wears on one case. `system` is the product itself: robot results, due dates, reminders. */
export const HATS = ['applicant', 'respondent', 'mediator', 'staff', 'system'] as const;
export type Hat = (typeof HATS)[number];
export type Door = { hat: Hat; permission?: Permission };

export type Transition = {
  label: string;
  from: readonly CaseState[];
  to: CaseState | 'same';
  /** The one question that turns the row elsewhere, with what follows there instead. */
  unless?: {
    turn: CaseTurn;
    to: CaseState | 'same';
    after: readonly CaseEffect[];
    tell: readonly NoticeEvent[];
  };
  /** Who may, each a hat with the permission that it needs. Any one of them is enough. */
  by: readonly Door[];
  needs: readonly CaseFact[];
  /** Needs that the hat `staff` is excused from. */
  staffMayWithout?: readonly CaseFact[];
  /** Input that the person must give, by field name. */
  asks: readonly string[];
  after: readonly CaseEffect[];
  tell: readonly NoticeEvent[];
};

const applicant: Door = { hat: 'applicant', permission: 'case.apply' };
const respondent: Door = { hat: 'respondent', permission: 'case.respond' };
const mediator: Door = { hat: 'mediator', permission: 'case.mediate' };
const system: Door = { hat: 'system' };
const staff = (permission: Permission): Door => ({ hat: 'staff', permission });

const BEFORE_CLOSED = OPEN_STATES;
const REVIEWABLE = ['submitted', 're-review'] as const;

// prettier-ignore
export const CASE_TRANSITIONS = {
  'submit':             { label: '提交',           from: ['draft', 'returned'],                   to: 'submitted',            by: [applicant, staff('case.apply-on-behalf')], needs: ['isTemplateSatisfied', 'hasRespondent', 'hasConsent', 'isAnswered'], asks: [], after: ['assignNumber', 'keepRound', 'hintDuplicates'], tell: ['application-submitted'] },
  'retract':            { label: '收回修改',       from: ['submitted'],                           to: 'draft',                by: [applicant], needs: ['isReviewNotBegun'], asks: [], after: [], tell: [] },
  'return':             { label: '退回修改',       from: REVIEWABLE,                              to: 'returned',             by: [staff('case.review')], needs: [], asks: ['remarks'], after: ['keepRound'], tell: ['application-returned'] },
  'request-supplement': { label: '请对方补充',     from: REVIEWABLE,                              to: 'awaiting-supplement',  by: [staff('case.review')], needs: ['hasRespondent'], asks: [], after: ['linkRespondents', 'setSupplementDue'], tell: ['supplement-requested'] },
  'supplement':         { label: '提交补充',       from: ['awaiting-supplement'],                 to: 're-review',            unless: { turn: 'othersStillSupplement', to: 'same', after: ['keepOpinion'], tell: [] }, by: [respondent, staff('case.review'), system], needs: [], asks: [], after: ['keepOpinion'], tell: ['supplement-received'] },
  'pass':               { label: '审核通过',       from: REVIEWABLE,                              to: 'confirming',           by: [staff('case.review')], needs: ['isTemplateSatisfied', 'hasRespondent'], asks: [], after: ['keepRound', 'linkRespondents', 'startCalls'], tell: ['application-passed'] },
  'refuse':             { label: '不予受理',       from: ['submitted', 're-review', 'manual-follow-up', 'awaiting-acceptance'], to: 'not-accepted', by: [staff('case.review'), staff('case.accept')], needs: [], asks: ['ground', 'text'], after: ['keepGround', 'cancelCalls', 'generateDocuments'], tell: ['application-refused'] },
  'confirm-willing':    { label: '确认双方愿意',   from: ['confirming', 'manual-follow-up'],      to: 'awaiting-acceptance',  by: [system, staff('case.follow-up')], needs: ['isEveryoneWilling'], staffMayWithout: ['isEveryoneWilling'], asks: [], after: ['keepWillingness', 'cancelCalls'], tell: ['willingness-confirmed'] },
  'hand-to-human':      { label: '转人工跟进',     from: ['confirming'],                          to: 'manual-follow-up',     by: [system], needs: ['needsHuman'], asks: [], after: ['cancelCalls'], tell: ['follow-up-needed'] },
  'decline':            { label: '一方不愿调解',   from: ['confirming', 'manual-follow-up'],      to: 'declined',             by: [system, staff('case.follow-up')], needs: ['hasUnwillingParty'], staffMayWithout: ['hasUnwillingParty'], asks: [], after: ['keepWillingness', 'cancelCalls'], tell: ['mediation-declined'] },
  'reopen':             { label: '重新跟进',       from: ['declined'],                            to: 'manual-follow-up',     by: [staff('case.follow-up')], needs: ['isWithinReopenWindow'], asks: ['reason'], after: [], tell: ['follow-up-needed'] },
  'accept':             { label: '立案',           from: ['awaiting-acceptance'],                 to: 'awaiting-assignment',  by: [staff('case.accept')], needs: [], asks: [], after: ['assignAcceptanceNumber'], tell: ['case-accepted'] },
  'assign':             { label: '分配调解员',     from: ['awaiting-assignment'],                 to: 'mediating',            by: [staff('case.assign')], needs: [], asks: ['mediators'], after: ['appointMediators', 'setDeadline'], tell: ['mediator-assigned', 'case-assigned-to-you'] },
  'change-mediators':   { label: '调整调解员',     from: ['mediating'],                           to: 'same',                 by: [staff('case.assign')], needs: [], asks: ['mediators', 'reason'], after: ['appointMediators', 'handOverBookings'], tell: ['mediator-changed', 'case-assigned-to-you'] },
  'recuse':             { label: '申请回避或退出', from: ['mediating'],                           to: 'same',                 unless: { turn: 'noMediatorLeft', to: 'awaiting-assignment', after: ['releaseMediator'], tell: ['mediator-recused'] }, by: [mediator], needs: [], asks: ['reason'], after: ['releaseMediator'], tell: ['mediator-recused'] },
  'request-extension':  { label: '申请延期',       from: ['mediating'],                           to: 'same',                 by: [mediator], needs: ['hasNoPendingExtension'], asks: ['days', 'reason'], after: ['askExtension'], tell: ['extension-requested'] },
  'decide-extension':   { label: '审批延期',       from: ['mediating'],                           to: 'same',                 by: [staff('case.extend')], needs: ['hasPendingExtension'], asks: ['approve'], after: ['decideExtension'], tell: ['extension-decided'] },
  'suspend':            { label: '中止计期',       from: ['mediating'],                           to: 'same',                 by: [mediator], needs: ['isNotSuspended'], asks: ['reason'], after: ['stopClock'], tell: ['mediation-suspended'] },
  'resume':             { label: '恢复计期',       from: ['mediating'],                           to: 'same',                 by: [mediator, system], needs: ['isSuspended'], asks: [], after: ['runClock'], tell: ['mediation-resumed'] },
  'request-closing':    { label: '申请结案',       from: ['mediating'],                           to: 'closing',              by: [mediator], needs: ['hasRecord', 'hasHeldSession', 'hasNoFutureBooking', 'isNotSuspended'], asks: ['outcome'], after: ['keepOutcome', 'generateDocuments'], tell: ['document-to-sign', 'closing-requested'] },
  'return-to-mediation':{ label: '退回继续调解',   from: ['closing'],                             to: 'mediating',            by: [staff('case.close'), applicant, respondent], needs: [], asks: ['note'], after: ['voidDocuments'], tell: ['closing-returned'] },
  'close':              { label: '批准结案',       from: ['closing'],                             to: 'closed',               by: [staff('case.close')], needs: ['isSignedOrConcluded'], asks: [], after: ['closeCase', 'startConfirmationCountdown'], tell: ['case-closed', 'rating-open'] },
  'terminate':          { label: '终止调解',       from: ['awaiting-assignment', 'mediating', 'closing'], to: 'closed',       by: [staff('case.close')], needs: [], asks: ['reason'], after: ['keepGround', 'closeCase', 'cancelBookings', 'cancelCalls', 'voidDocuments', 'generateDocuments'], tell: ['case-terminated'] },
  'withdraw':           { label: '撤回申请',       from: BEFORE_CLOSED,                           to: 'withdrawn',            unless: { turn: 'withdrawalNotFinal', to: 'same', after: ['keepWithdrawal'], tell: ['withdrawal-requested'] }, by: [applicant, staff('case.accept')], needs: [], asks: [], after: ['keepWithdrawal', 'cancelBookings', 'cancelCalls', 'voidDocuments'], tell: ['case-withdrawn'] },
  'submit-archive':     { label: '提交归档',       from: ['closed', 'archive-returned'],          to: 'archive-first-review', by: [mediator], needs: ['isArchiveComplete', 'isOfflineMediaComplete'], asks: [], after: [], tell: ['archive-submitted'] },
  'pass-first-review':  { label: '初审通过',       from: ['archive-first-review'],                to: 'archive-final-review', by: [staff('archive.first-review')], needs: ['isAssigner'], asks: [], after: ['keepFirstReviewer'], tell: ['archive-first-passed'] },
  'pass-final-review':  { label: '终审归档',       from: ['archive-final-review'],                to: 'archived',             by: [staff('archive.final-review')], needs: ['isNotFirstReviewer'], asks: [], after: ['sealArchive'], tell: ['case-archived'] },
  'return-archive':     { label: '退回补充材料',   from: ['archive-first-review', 'archive-final-review'], to: 'archive-returned', by: [staff('archive.first-review'), staff('archive.final-review')], needs: [], asks: ['remarks'], after: ['keepArchiveRemarks'], tell: ['archive-returned'] },
  'reopen-archive':     { label: '重新打开归档',   from: ['archived'],                            to: 'archive-returned',     unless: { turn: 'secondPersonMustConfirm', to: 'same', after: ['askReopening'], tell: [] }, by: [staff('archive.reopen')], needs: [], asks: ['reason'], after: ['unsealArchive'], tell: ['archive-returned'] },
  'merge':              { label: '并案',           from: OPEN_STATES,                             to: 'merged',               by: [staff('case.review')], needs: [], asks: ['survivor', 'reason'], after: ['pointToSurvivor', 'cancelBookings', 'cancelCalls', 'voidDocuments'], tell: ['case-merged'] },
} as const satisfies Record<string, Transition>;

export type CaseAction = keyof typeof CASE_TRANSITIONS;
export const CASE_ACTIONS = Object.keys(CASE_TRANSITIONS) as CaseAction[];

/** The door for words from outside: own keys only, so that 'constructor' is not an action. */
export const isCaseAction = (word: string): word is CaseAction => Object.hasOwn(CASE_TRANSITIONS, word);

/** The row of an action, typed as the general shape. */
export const transitionOf = (action: CaseAction): Transition => CASE_TRANSITIONS[action];
