/** Parts that several forms share: the parties, the other roads to law, the signatures. */
import { body, form, gap, mark, p } from './ooxml.mjs';

const person = (label, phone) =>
  form([
    [label, '{name}', '性别', '{gender}'],
    ['{idKind}', '{idNumber}', '联系电话', phone],
    ['住址', '{address}'],
  ]);
const organisation = (label, phone) =>
  form([
    [label, '{name}'],
    ['统一社会\n信用代码', '{creditCode}', '法定代表人', '{legalRepresentative}'],
    ['联系电话', phone, '住所', '{address}'],
  ]);

/**
 * One table per party, by what it is: a person or a firm. What both sides keep shows phones masked; only a paper for the
 * court says them in full.
 */
export const parties = (list, label, phone = '{phoneMasked}') => [
  mark(`{#${list}}`),
  mark('{#isPerson}'),
  person(label, phone),
  mark('{/isPerson}'),
  mark('{#isOrganisation}'),
  organisation(label, phone),
  mark('{/isOrganisation}'),
  gap(),
  mark(`{/${list}}`),
];

/** 人民调解法 art. 26: whoever ends mediation tells people where else they can go. */
export const otherRoads = [
  body('你们可以依法通过下列途径维护自己的权利：'),
  body(
    '（一）仲裁。双方有仲裁协议的，可以向约定的仲裁委员会申请仲裁；属于劳动争议的，可以向有管辖权的劳动人事争议仲裁委员会申请仲裁；属于农村土地承包经营纠纷的，可以向农村土地承包仲裁委员会申请仲裁。',
  ),
  body('（二）行政途径。依法可以由行政机关处理的，可以向有关行政主管部门申请处理。'),
  body(
    '（三）司法途径。可以向有管辖权的人民法院提起诉讼；以给付金钱、有价证券为内容且符合条件的，可以依法申请支付令。',
  ),
  body('请注意诉讼时效和仲裁时效期间，及时行使权利。'),
];

export const seal = [
  p('{centre.name}（印章）', { align: 'right', before: 360, keep: true }),
  p('{today}', { align: 'right' }),
];

export const signatures = [
  p('各方当事人（签名、盖章或者按指印）：', { before: 240, keep: true }),
  mark('{#parties}'),
  p('{side} {name}：＿＿＿＿＿＿＿＿　　年　月　日', { keep: true }),
  mark('{/parties}'),
  p('调解员（签名）：', { keep: true, before: 120 }),
  mark('{#mediators}'),
  p('{name}：＿＿＿＿＿＿＿＿　　年　月　日', { keep: true }),
  mark('{/mediators}'),
];
