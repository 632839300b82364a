/** 口头协议登记表：人民调解法第二十八条，口头协议由调解员记录协议内容。 */
import { body, form, heading, mark, p, title } from './ooxml.mjs';
import { parties, seal } from './common.mjs';

export const oralAgreement = [
  title('人民调解口头协议登记表'),
  p('编号：{case.acceptanceNumber}', { align: 'right' }),
  ...parties('applicants', '申请人'),
  ...parties('respondents', '被申请人'),
  ...parties('thirdParties', '第三人'),
  form([
    ['纠纷类别', '{case.category}', '受理日期', '{case.acceptedOn}'],
    ['调解时间', '{lastSession.time}', '调解地点', '{lastSession.place}'],
    ['纠纷主要\n事实、争议\n事项', '{case.facts}'],
    ['各方责任', '{outcome.note}'],
  ]),
  heading('口头协议的内容、履行方式和期限'),
  mark('{#terms}'),
  body(
    '{index}．{text}{#hasAmount}金额为人民币{amount}元（大写：{amountCapitals}）。{/hasAmount}{#payer}付款人：{payer}。{/payer}{#payee}收款人：{payee}。{/payee}{#method}履行方式：{method}。{/method}{#dueOn}履行期限：{dueOn}前。{/dueOn}',
  ),
  mark('{/terms}'),
  mark('{#agreement.hasAmount}'),
  body('合计人民币{agreement.amount}元（大写：{agreement.amountCapitals}）。'),
  mark('{/agreement.hasAmount}'),
  body(
    '口头协议自各方当事人达成协议之日起生效。以上内容由调解员记录，并已向各方当事人宣读，各方表示无异议。',
  ),
  p('调解员：{mediatorNames}', { before: 240 }),
  p('登记日期：{today}'),
  ...seal.slice(0, 1),
];
