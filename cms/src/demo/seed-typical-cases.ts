/** A few typical cases for the library, written for the demo. */
import { insertRows } from '../platform/db/insert-row';
import type { Platform } from '../platform/platform';
import { shanghaiDay } from '@tiaohe/config';

const CASES = [
  {
    title: '卫生间渗水引发的邻里纠纷',
    category: 'leak',
    facts: '楼上住户卫生间防水层老化，渗水到楼下，造成吊顶和墙面损坏，双方对维修责任和赔偿数额争执不下。',
    focus: '渗水原因与责任的认定；损失数额。',
    process: '调解员邀请物业工程人员到场做闭水试验，确认渗水点后，分别与双方算账、讲法，促成各让一步。',
    outcome: '楼上住户十五日内修复防水，并赔偿墙面修复费用。',
    law: '《民法典》第二百八十八条、第二百九十六条',
    comment: '先用事实说话，再谈赔偿，邻里之间更容易接受。',
  },
  {
    title: '民间借贷逾期还款分期履行',
    category: 'lending',
    facts: '朋友之间借款五万元，约定一年归还，到期后借款人经营困难，只还了一万元。',
    focus: '剩余本金的还款期限与利息。',
    process: '核对转账记录与借条，说明逾期责任，根据还款能力制定分期计划。',
    outcome: '剩余四万元分八个月还清，逾期一期则全部到期；双方申请司法确认。',
    law: '《民法典》第六百七十五条、第六百七十六条',
    comment: '分期条款写清楚“逾期一期全部到期”，并申请司法确认，履行更有保障。',
  },
  {
    title: '工程结束后拖欠工资',
    category: 'construction-wages',
    facts: '六名工人在装修工地务工，工程结束后工资共三万余元没有结清。',
    focus: '用工主体与欠薪数额。',
    process: '联系总承包方与包工头到场对账，告知法律责任，由总包先行垫付。',
    outcome: '三日内垫付全部工资。',
    law: '《保障农民工工资支付条例》第二十九条、第三十条',
    comment: '找准付款责任人是关键。',
  },
  {
    title: '健身房停业退卡纠纷',
    category: 'prepaid',
    facts: '健身房突然停业，二十余名会员余额无法退还。',
    focus: '退款金额与期限。',
    process: '组织会员推选代表，与经营者逐一核对余额，商定退款与转店两种方案。',
    outcome: '会员自愿选择退款或转到其他门店。',
    law: '《消费者权益保护法》第五十三条',
    comment: '人数较多的纠纷先推选代表，效率更高。',
  },
];

export async function seedTypicalCases({ db, clock }: Platform): Promise<void> {
  const now = clock.now();
  await insertRows({
    db,
    table: 'typical_cases',
    now,
    rows: CASES.map((row) => ({ ...row, enabled: true, published_on: shanghaiDay(now) })),
  });
}
