/**
 * Dispute categories, two levels. `code` is the product's own; the official numbers (SF/T 0018-2019) are a paid text,
 * so `standardCode` is data that a centre fills in, never invented here.
 */
type CategoryRow = {
  name: string;
  children: Record<string, string>;
  /** Marriage, adoption, inheritance: 电子签名法 art. 3 excludes electronic signatures. */
  paperOnly?: readonly string[];
  /** Days of mediation when the centre sets none (domain practice; default 30). */
  termDays?: number;
};

// prettier-ignore
export const CATEGORIES = {
  'family':       { name: '婚姻家庭', children: { 'divorce': '离婚', 'custody': '抚养', 'support': '赡养', 'property-division': '财产分割', 'inheritance': '继承' }, paperOnly: ['family', 'divorce', 'custody', 'support', 'property-division', 'inheritance'] },
  'neighbour':    { name: '邻里关系', children: { 'noise': '噪音扰民', 'leak': '房屋漏水', 'access-light': '通行采光', 'parking': '停车占道', 'pets': '宠物' } },
  'housing':      { name: '房屋宅基地', children: { 'homestead': '宅基地', 'house-sale': '房屋买卖', 'demolition': '征地拆迁' } },
  'contract':     { name: '合同', children: { 'lending': '民间借贷', 'lease': '租赁', 'sale': '买卖', 'decoration': '装修', 'service': '服务' } },
  'business':     { name: '生产经营', children: { 'partnership': '合伙', 'supply': '供货', 'agency': '代理' } },
  'damage':       { name: '损害赔偿', children: { 'personal-injury': '人身损害', 'property-damage': '财产损害' } },
  'land':         { name: '山林土地', children: { 'forest': '林地', 'farmland': '承包地', 'water': '水利' } },
  'environment':  { name: '环境污染', children: { 'air': '油烟废气', 'water-pollution': '污水', 'noise-pollution': '施工噪声' } },
  'wages':        { name: '拖欠农民工工资', children: { 'construction-wages': '工程欠薪' }, termDays: 15 },
  'labour':       { name: '其他劳动争议', children: { 'injury-at-work': '工伤', 'dismissal': '解除劳动合同', 'overtime': '加班费', 'social-insurance': '社会保险' }, termDays: 15 },
  'consumer':     { name: '消费', children: { 'quality': '商品质量', 'prepaid': '预付卡', 'after-sales': '售后服务' } },
  'e-commerce':   { name: '电子商务', children: { 'online-shopping': '网购', 'live-sale': '直播带货' } },
  'tourism':      { name: '旅游', children: { 'travel-contract': '旅游合同', 'refund': '退费' } },
  'medical':      { name: '医疗', children: { 'treatment': '诊疗损害', 'medical-fee': '收费' } },
  'traffic':      { name: '道路交通事故', children: { 'injury': '人员伤亡', 'vehicle': '车辆损失' } },
  'property':     { name: '物业', children: { 'property-fee': '物业费', 'repair': '维修', 'parking-space': '车位' } },
  'finance':      { name: '金融', children: { 'bank-loan': '银行贷款', 'insurance': '保险理赔', 'credit-card': '信用卡' } },
  'other':        { name: '其他', children: {} },
} as const satisfies Record<string, CategoryRow>;

export type TopCategory = keyof typeof CATEGORIES;

export type Category = {
  code: string;
  name: string;
  parent: string | null;
  paperOnly: boolean;
  termDays: number;
};
export const DEFAULT_TERM_DAYS = 30;

/** The tree as a flat list, parents before their children. */
export function listCategories(): Category[] {
  return Object.entries(CATEGORIES).flatMap(([code, row]: [string, CategoryRow]) => {
    const termDays = row.termDays ?? DEFAULT_TERM_DAYS;
    const isPaper = (word: string) => row.paperOnly?.includes(word) ?? false;
    return [
      { code, name: row.name, parent: null, paperOnly: isPaper(code), termDays },
      ...Object.entries(row.children).map(([child, name]) => ({
        code: child,
        name,
        parent: code,
        paperOnly: isPaper(child),
        termDays,
      })),
    ];
  });
}
