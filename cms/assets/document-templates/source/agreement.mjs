/** 调解协议书：人民调解法第二十九条所列内容。 */
import { body, heading, mark, p, title } from './ooxml.mjs';
import { parties, seal, signatures } from './common.mjs';

export const agreement = [
  title('调解协议书'),
  p('编号：{case.acceptanceNumber}', { align: 'right' }),
  heading('一、当事人的基本情况'),
  ...parties('applicants', '申请人'),
  ...parties('respondents', '被申请人'),
  ...parties('thirdParties', '第三人'),
  heading('二、纠纷的主要事实、争议事项以及各方当事人的责任'),
  body(
    '当事人因{case.category}纠纷，于{case.receivedOn}向{centre.name}申请调解，本中心于{case.acceptedOn}受理，由调解员{mediatorNames}主持调解。',
  ),
  body('主要事实：{case.facts}'),
  body('争议事项：{case.claims}'),
  body('各方当事人的责任：{outcome.note}'),
  heading('三、达成调解协议的内容，履行的方式、期限'),
  body('经调解，各方当事人在平等自愿的基础上，互谅互让，达成如下协议：'),
  mark('{#terms}'),
  body(
    '{index}．{text}{#hasAmount}金额为人民币{amount}元（大写：{amountCapitals}）。{/hasAmount}{#payer}付款人：{payer}。{/payer}{#payee}收款人：{payee}。{/payee}{#method}履行方式：{method}。{/method}{#dueOn}履行期限：{dueOn}前。{/dueOn}',
  ),
  mark('{/terms}'),
  mark('{#agreement.hasAmount}'),
  body('本协议所涉金额合计人民币{agreement.amount}元（大写：{agreement.amountCapitals}）。'),
  mark('{/agreement.hasAmount}'),
  mark('{#outcome.isPartial}'),
  body(
    '除上述事项外，各方当事人对其余争议未能达成一致，可以依法另行申请仲裁、行政处理或者向人民法院提起诉讼。',
  ),
  mark('{/outcome.isPartial}'),
  heading('四、协议的效力'),
  body(
    '本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖{centre.name}印章之日起生效。协议具有法律约束力，各方当事人应当按照约定履行。',
  ),
  body('当事人之间就本协议的履行或者内容发生争议的，一方当事人可以向人民法院提起诉讼。'),
  body('双方当事人认为有必要的，可以自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认。'),
  body('本协议一式{copies}份，当事人各执一份，{centre.name}留存一份，具有同等效力。'),
  ...signatures,
  ...seal,
];
