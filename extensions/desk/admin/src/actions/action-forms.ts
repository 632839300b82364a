/** Every action's form, one row each. A new action does not compile until somebody decides what it asks. */
import {
  options,
  OPINIONS,
  OUTCOMES,
  REFUSAL_GROUNDS,
  TERMINATION_REASONS,
  type CaseAction,
  type FieldOption,
  type FormField,
} from '@tiaohe/config';
import { YES, type ActionForm, type Pick } from './action-form';

const area = (key: string, label: string, required: boolean, placeholder?: string): FormField => ({
  key,
  label,
  type: 'textarea',
  required,
  placeholder,
});
const reason = (required = true, placeholder?: string) => area('reason', '理由', required, placeholder);
const choice = (key: string, label: string, required: boolean, offered: FieldOption[]): FormField => ({
  key,
  label,
  type: 'select',
  required,
  options: offered,
});
const MEDIATORS: Pick = { kind: 'mediators', name: 'mediators', label: '调解员' };
const DAYS: FormField = {
  key: 'days',
  label: '延长天数',
  type: 'number',
  required: true,
  rule: 'whole',
  min: 1,
  max: 999,
};
const DECISION: FormField = {
  key: 'approve',
  label: '决定',
  type: 'radio',
  required: true,
  options: [
    { value: YES, label: '同意延期' },
    { value: 'no', label: '不同意' },
  ],
};
const AGREEMENT_FORMS = [
  { value: 'written', label: '书面协议' },
  { value: 'oral', label: '口头协议' },
];

// prettier-ignore
export const ACTION_FORMS: Record<CaseAction, ActionForm> = {
  'submit':              { look: 'main',  says: '提交后进入审核，内容锁定，不能再改。', fields: [] },
  'retract':             { look: 'plain', says: '收回后变回草稿，可以继续修改。', fields: [] },
  'return':              { look: 'plain', says: '申请人会收到通知，只能修改后重新提交。请写明每一处要改什么。', pick: { kind: 'remarks', name: 'remarks', label: '修改意见', about: 'application' }, fields: [] },
  'request-supplement':  { look: 'plain', says: '被申请人会收到短信或微信，请他们补充情况和意见。', fields: [] },
  'supplement':          { look: 'plain', says: '代录被申请人的意见。补充结束后进入复审。', fields: [choice('opinion', '对方意见', false, options(OPINIONS)), area('text', '对方说明', false, '对方在电话或现场说了什么')] },
  'pass':                { look: 'main',  says: '信息完整，进入意愿确认：智能外呼会给双方打电话。', fields: [] },
  'refuse':              { look: 'grave', danger: true, says: '不予受理后案件结束，系统生成通知书发给申请人。', fields: [choice('ground', '不予受理的理由', true, options(REFUSAL_GROUNDS)), area('text', '说明文字', true, '会写进通知书，请用当事人看得懂的话')] },
  'confirm-willing':     { look: 'main',  says: '登记每一方的意愿。都愿意时进入待立案。', pick: { kind: 'willingness', name: 'parties', label: '各方意愿', wish: 'willing' }, fields: [area('note', '备注', false)] },
  'hand-to-human':       { look: 'plain', says: '停止自动外呼，由人工联系。', fields: [] },
  'decline':             { look: 'grave', danger: true, says: '有一方明确不愿意，本次调解结束，双方会收到通知。', pick: { kind: 'willingness', name: 'parties', label: '各方意愿', wish: 'unwilling' }, fields: [area('note', '备注', false)] },
  'reopen':              { look: 'plain', says: '案件回到人工跟进，重新联系双方。', fields: [reason()] },
  'accept':              { look: 'main',  says: '立案后编立案号，通知双方，等待分配调解员。', fields: [] },
  'assign':              { look: 'main',  says: '调解员会收到微信和短信，期限从今天起算。', pick: MEDIATORS, fields: [] },
  'change-mediators':    { look: 'plain', says: '原来的预约移交给新的调解员，各方会收到通知。', pick: MEDIATORS, fields: [reason()] },
  'recuse':              { look: 'grave', danger: true, says: '您将退出本案，由分配员重新安排。', fields: [reason()] },
  'request-extension':   { look: 'plain', says: '延期要由工作人员审批。', fields: [DAYS, reason(), area('consentNote', '双方是否同意', false)] },
  'decide-extension':    { look: 'main',  says: '同意后期限顺延，调解员和双方会收到通知。', fields: [DECISION, area('note', '意见', false)] },
  'suspend':             { look: 'plain', says: '中止期间不计入调解期限。', fields: [reason(true, '例如：等待鉴定')] },
  'resume':              { look: 'main',  says: '恢复计算调解期限。', fields: [] },
  'request-closing':     { look: 'main',  says: '系统按结果生成文书，交工作人员审批。', fields: [choice('outcome', '调解结果', true, options(OUTCOMES)), choice('agreementForm', '协议形式', false, AGREEMENT_FORMS), area('note', '说明', false)] },
  'return-to-mediation': { look: 'plain', danger: true, says: '已生成的文书作废（留存备查），案件回到调解中。', fields: [area('note', '原因', true)] },
  'close':               { look: 'main',  says: '批准后案件办结，双方会收到通知并可以评价。', fields: [] },
  'terminate':           { look: 'grave', danger: true, says: '终止后案件办结，未开始的预约和外呼取消，生成终止通知书。', fields: [choice('reason', '终止理由', true, options(TERMINATION_REASONS)), area('text', '说明', false)] },
  'withdraw':            { look: 'grave', danger: true, says: '确认当事人撤回申请。预约和外呼取消，案件结束。', fields: [reason(false)] },
  'submit-archive':      { look: 'main',  says: '提交后由初审人审核。', fields: [] },
  'pass-first-review':   { look: 'main',  says: '材料齐全，转档案管理员终审。', fields: [] },
  'pass-final-review':   { look: 'main',  danger: true, says: '编档案号并封存，之后任何人都不能修改。', fields: [] },
  'return-archive':      { look: 'plain', says: '调解员会收到通知，按意见补充后重新提交。', pick: { kind: 'remarks', name: 'remarks', label: '补充意见', about: 'archive' }, fields: [] },
  'reopen-archive':      { look: 'grave', danger: true, says: '需要第二位工作人员确认后才会打开，全程留痕。', fields: [reason()] },
  'merge':               { look: 'grave', danger: true, says: '本案材料和记录并入另一案件，本案结束，不能撤销。', pick: { kind: 'survivor', name: 'survivor', label: '并入的案件' }, fields: [reason()] },
};
