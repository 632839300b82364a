/** Words that the demo centre is made of. All people are made up by combining common characters. */
import type { Chance } from './random';

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩邓冯曹'.split('');
const GIVEN = '伟芳敏静丽强磊军洋艳勇杰娟涛明超秀霞平刚桂英华玉萍红建文斌慧志国春梅'.split('');
export const STREETS = ['城东街道', '南湖街道', '新华街道', '江北街道', '河西镇', '云岭镇'] as const;

export function personName(chance: Chance): string {
  const given = chance.next() < 0.4 ? chance.pick(GIVEN) : `${chance.pick(GIVEN)}${chance.pick(GIVEN)}`;
  return `${chance.pick(SURNAMES)}${given}`;
}
export const address = (chance: Chance): string =>
  `${chance.pick(STREETS)}${chance.pick(['和平路', '建设路', '文化路', '滨河路', '解放路'])}${chance.int(1, 280)}号`;

/** By second-level category: what happened, and what is asked for. */
export const STORIES: Record<string, readonly [story: string, claim: string]> = {
  lending: ['对方借款后约定半年内归还，到期后多次催要，只还了一部分，剩余款项一直拖欠。', '归还剩余借款'],
  lease: ['租期届满搬离后，房东以墙面损坏为由不退押金，双方对损坏程度说法不一。', '退还租房押金'],
  leak: ['楼上卫生间长期渗水，家中吊顶和墙面发霉，多次沟通维修未果。', '维修并赔偿损失'],
  noise: ['楼上夜间经常发出较大声响，影响老人休息，物业劝说后仍未改善。', '停止噪音影响'],
  parking: ['邻居长期把车停在通道上，影响出行，双方发生口角。', '恢复通道畅通'],
  'property-fee': ['因小区电梯经常故障、保洁不到位，拒交部分物业费，物业公司催缴。', '减免部分物业费'],
  'construction-wages': ['在工地干活三个月，工程结束后工资一直没有结清。', '支付拖欠工资'],
  dismissal: ['公司以业务调整为由口头辞退，没有支付经济补偿。', '支付经济补偿'],
  quality: ['购买的家电使用不到一个月出现故障，商家拒绝更换。', '退货或更换'],
  prepaid: ['健身房关门停业，会员卡余额无法使用，商家不予退款。', '退还卡内余额'],
  'personal-injury': ['因琐事发生拉扯致轻微受伤，对医疗费和误工费承担有分歧。', '赔偿医疗费和误工费'],
  vehicle: ['路口两车相碰，交警认定各负一定责任，对维修费分担有争议。', '承担车辆维修费'],
  support: ['三个子女对老人的赡养费和照料方式意见不一。', '明确赡养费分担'],
  'property-division': ['离婚后对共同购买的家具电器和存款分割没有谈妥。', '分割共同财产'],
  decoration: ['装修延期两个月，部分项目与约定不符，双方对尾款有争议。', '整改并减少尾款'],
  'online-shopping': ['网购商品与描述严重不符，商家拖延退款。', '退款'],
};
export const STORY_WEIGHTS: readonly (readonly [string, number])[] = [
  ['lending', 15],
  ['lease', 7],
  ['leak', 9],
  ['noise', 7],
  ['parking', 5],
  ['property-fee', 11],
  ['construction-wages', 6],
  ['dismissal', 6],
  ['quality', 5],
  ['prepaid', 6],
  ['personal-injury', 8],
  ['vehicle', 7],
  ['support', 4],
  ['property-division', 4],
  ['decoration', 5],
  ['online-shopping', 4],
];
