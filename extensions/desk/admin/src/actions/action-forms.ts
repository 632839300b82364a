/** Every action's form, one row each. A new action does not compile until somebody decides what it asks. */
import {
  options,
  OPINIONS,
  OUTCOMES,
  REFUSAL_GROUNDS,
  TERMINATION_REASONS,
  type CaseAction,
} from '@tiaohe/config';
import type { ActionForm, Ask } from './action-form';

const area = (name: string, label: string, required: boolean, placeholder?: string): Ask => ({
  kind: 'area',
  name,
  label,
  required,
  placeholder,
});
const reason = (required = true, placeholder?: string) => area('reason', '理由', required, placeholder);
const AGREEMENT_FORMS = [
  { value: 'written', label: '书面协议' },
  { value: 'oral', label: '口头协议' },
];

// prettier-ignore
export const ACTION_FORMS: Record<CaseAction, ActionForm> = {
  'submit':              { look: 'main',  says: '提交后进入审核，内容锁定，不能再改。', asks: [] },
  'retract':             { look: 'plain', says: '收回后变回草稿，可以继续修改。', asks: [] },
  'return':              { look: 'plain', says: '申请人会收到通知，只能修改后重新提交。请写明每一处要改什么。', asks: [{ kind: 'remarks', name: 'remarks', label: '修改意见', required: true, about: 'application' }] },
  'request-supplement':  { look: 'plain', says: '被申请人会收到短信或微信，请他们补充情况和意见。', asks: [] },
  'supplement':          { look: 'plain', says: '代录被申请人的意见。补充结束后进入复审。', asks: [{ kind: 'choice', name: 'opinion', label: '对方意见', required: false, options: options(OPINIONS) }, area('text', '对方说明', false, '对方在电话或现场说了什么')] },
  'pass':                { look: 'main',  says: '信息完整，进入意愿确认：智能外呼会给双方打电话。', asks: [] },
  'refuse':              { look: 'grave', danger: true, says: '不予受理后案件结束，系统生成通知书发给申请人。', asks: [{ kind: 'choice', name: 'ground', label: '不予受理的理由', required: true, options: options(REFUSAL_GROUNDS) }, area('text', '说明文字', true, '会写进通知书，请用当事人看得懂的话')] },
  'confirm-willing':     { look: 'main',  says: '登记每一方的意愿。都愿意时进入待立案。', asks: [{ kind: 'willingness', name: 'parties', label: '各方意愿', required: true, wish: 'willing' }, area('note', '备注', false)] },
  'hand-to-human':       { look: 'plain', says: '停止自动外呼，由人工联系。', asks: [] },
  'decline':             { look: 'grave', danger: true, says: '有一方明确不愿意，本次调解结束，双方会收到通知。', asks: [{ kind: 'willingness', name: 'parties', label: '各方意愿', required: true, wish: 'unwilling' }, area('note', '备注', false)] },
  'reopen':              { look: 'plain', says: '案件回到人工跟进，重新联系双方。', asks: [reason()] },
  'accept':              { look: 'main',  says: '立案后编立案号，通知双方，等待分配调解员。', asks: [] },
  'assign':              { look: 'main',  says: '调解员会收到微信和短信，期限从今天起算。', asks: [{ kind: 'mediators', name: 'mediators', label: '调解员', required: true }] },
  'change-mediators':    { look: 'plain', says: '原来的预约移交给新的调解员，各方会收到通知。', asks: [{ kind: 'mediators', name: 'mediators', label: '调解员', required: true }, reason()] },
  'recuse':              { look: 'grave', danger: true, says: '您将退出本案，由分配员重新安排。', asks: [reason()] },
  'request-extension':   { look: 'plain', says: '延期要由工作人员审批。', asks: [{ kind: 'days', name: 'days', label: '延长天数', required: true }, reason(), area('consentNote', '双方是否同意', false)] },
  'decide-extension':    { look: 'main',  says: '同意后期限顺延，调解员和双方会收到通知。', asks: [{ kind: 'decision', name: 'approve', label: '决定', required: true, yes: '同意延期', no: '不同意' }, area('note', '意见', false)] },
  'suspend':             { look: 'plain', says: '中止期间不计入调解期限。', asks: [reason(true, '例如：等待鉴定')] },
  'resume':              { look: 'main',  says: '恢复计算调解期限。', asks: [] },
  'request-closing':     { look: 'main',  says: '系统按结果生成文书，交工作人员审批。', asks: [{ kind: 'choice', name: 'outcome', label: '调解结果', required: true, options: options(OUTCOMES) }, { kind: 'choice', name: 'agreementForm', label: '协议形式', required: false, options: AGREEMENT_FORMS }, area('note', '说明', false)] },
  'return-to-mediation': { look: 'plain', danger: true, says: '已生成的文书作废（留存备查），案件回到调解中。', asks: [area('note', '原因', true)] },
  'close':               { look: 'main',  says: '批准后案件办结，双方会收到通知并可以评价。', asks: [] },
  'terminate':           { look: 'grave', danger: true, says: '终止后案件办结，未开始的预约和外呼取消，生成终止通知书。', asks: [{ kind: 'choice', name: 'reason', label: '终止理由', required: true, options: options(TERMINATION_REASONS) }, area('text', '说明', false)] },
  'withdraw':            { look: 'grave', danger: true, says: '确认当事人撤回申请。预约和外呼取消，案件结束。', asks: [reason(false)] },
  'submit-archive':      { look: 'main',  says: '提交后由初审人审核。', asks: [] },
  'pass-first-review':   { look: 'main',  says: '材料齐全，转档案管理员终审。', asks: [] },
  'pass-final-review':   { look: 'main',  danger: true, says: '编档案号并封存，之后任何人都不能修改。', asks: [] },
  'return-archive':      { look: 'plain', says: '调解员会收到通知，按意见补充后重新提交。', asks: [{ kind: 'remarks', name: 'remarks', label: '补充意见', required: true, about: 'archive' }] },
  'reopen-archive':      { look: 'grave', danger: true, says: '需要第二位工作人员确认后才会打开，全程留痕。', asks: [reason()] },
  'merge':               { look: 'grave', danger: true, says: '本案材料和记录并入另一案件，本案结束，不能撤销。', asks: [{ kind: 'survivor', name: 'survivor', label: '并入的案件', required: true }, reason()] },
};
