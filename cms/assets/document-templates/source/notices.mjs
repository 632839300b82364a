/** 终止调解通知书（人民调解法第二十六条）、不予受理通知书（人民调解工作若干规定第二十二条）。 */
import { body, mark, p, title } from './ooxml.mjs';
import { otherRoads, seal } from './common.mjs';

export const terminationNotice = [
  title('终止调解通知书'),
  p('编号：{case.acceptanceNumber}', { align: 'right' }),
  p('{applicantNames}、{respondentNames}：'),
  body(
    '{applicantNames}与{respondentNames}{case.category}纠纷一案（案件编号：{case.number}），本中心于{case.acceptedOn}受理，由调解员{mediatorNames}主持调解。',
  ),
  mark('{#termination}'),
  body('因{reason}，调解无法继续进行。{text}'),
  mark('{/termination}'),
  mark('{^termination}'),
  body('经调解，各方当事人未能达成协议。{#outcome.note}{outcome.note}{/outcome.note}'),
  mark('{/termination}'),
  body('依照《中华人民共和国人民调解法》第二十六条的规定，本中心决定终止调解，现通知你们。'),
  ...otherRoads,
  body(
    '调解过程中任何一方为达成协议作出的让步，不得在以后的程序中作为对其不利的证据。本次调解不收取任何费用。',
  ),
  p('联系电话：{centre.phone}', { before: 120 }),
  ...seal,
];

export const refusalNotice = [
  title('不予受理通知书'),
  p('案件编号：{case.number}', { align: 'right' }),
  p('{applicantNames}：'),
  body(
    '你（你单位）于{case.receivedOn}提出的与{respondentNames}{case.category}纠纷的调解申请收悉。经审查，{refusal.ground}。{refusal.text}',
  ),
  body('依照《人民调解工作若干规定》第二十二条等规定，本中心决定不予受理，现通知你（你单位）。'),
  ...otherRoads,
  p('联系电话：{centre.phone}', { before: 120 }),
  ...seal,
];
