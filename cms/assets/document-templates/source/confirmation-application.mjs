/** 司法确认申请书：民事诉讼法第二百零五条；材料见民诉法解释第三百五十一条以下。 */
import { body, heading, mark, p, title } from './ooxml.mjs';
import { parties } from './common.mjs';

export const confirmationApplication = [
  title('司法确认申请书'),
  ...parties('applicants', '申请人', '{phone}'),
  ...parties('respondents', '申请人', '{phone}'),
  ...parties('thirdParties', '申请人', '{phone}'),
  heading('请求事项'),
  body(
    '请求人民法院依法确认申请人之间经{centre.name}主持达成的编号为{case.acceptanceNumber}的《调解协议书》有效。',
  ),
  heading('事实和理由'),
  body(
    '申请人之间因{case.category}纠纷，经{centre.name}调解员{mediatorNames}主持调解，自愿达成调解协议。纠纷的主要事实：{case.facts}',
  ),
  body('协议的主要内容：'),
  mark('{#terms}'),
  body(
    '{index}．{text}{#hasAmount}金额为人民币{amount}元（大写：{amountCapitals}）。{/hasAmount}{#dueOn}履行期限：{dueOn}前。{/dueOn}',
  ),
  mark('{/terms}'),
  body(
    '申请人依照《中华人民共和国民事诉讼法》第二百零五条的规定，自调解协议生效之日起三十日内，共同向有管辖权的人民法院提出申请。',
  ),
  heading('申请人的承诺'),
  body('（一）申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；'),
  body('（二）协议内容不损害国家利益、社会公共利益或者他人合法权益，不违背公序良俗；'),
  body('（三）协议不涉及婚姻关系、亲子关系、收养关系等身份关系的确认或者解除，不涉及物权、知识产权确权；'),
  body('（四）因该协议内容给他人造成损害的，愿意承担相应的民事责任和其他法律责任。'),
  heading('附件'),
  body(
    '一、调解协议书；二、{centre.name}主持调解的证明；三、申请人的身份证明、住所、联系方式；四、与调解协议有关的财产权利证明等材料。',
  ),
  p('此致', { indent: true, before: 160 }),
  p('{fields.court}人民法院'),
  p('申请人（签名、盖章或者按指印）：', { before: 240, keep: true }),
  mark('{#parties}'),
  p('{name}：＿＿＿＿＿＿＿＿　　年　月　日', { keep: true }),
  mark('{/parties}'),
  p('调解员（见证签名）：', { keep: true, before: 120 }),
  mark('{#mediators}'),
  p('{name}：＿＿＿＿＿＿＿＿　　年　月　日', { keep: true }),
  mark('{/mediators}'),
  p('{today}', { align: 'right' }),
];
