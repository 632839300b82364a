/**
 * The metric dictionary: one meaning for every figure, wherever it is shown. The statistics API names these views,
 * the ledgers and the big screen read the same SQL.
 */
export const STATISTICS_VIEWS = {
  overview: '总览：累计受理、在调、今日新增、办结、成功率、平均天数、满意度、超期',
  trend: '每日受理与办结',
  categories: '纠纷类别分布',
  organisations: '各机构受理与办结排名',
  mediators: '调解员办案数、成功数、成功率',
  outcomes: '调解结果分布',
  sources: '案件来源分布',
  waterfall: '结转＋新收−成功−失败−终止＝结余',
  bubble: '各类别：受理量、成功率、标的额',
  hours: '申请时段：星期×小时',
  funnel: '从申请到归档各环节数量',
  backlog: '存量随时间变化',
  feed: '最新动态',
} as const satisfies Record<string, string>;
export type StatisticsView = keyof typeof STATISTICS_VIEWS;
export const isStatisticsView = (word: string): word is StatisticsView =>
  Object.hasOwn(STATISTICS_VIEWS, word);

export const METRICS = {
  accepted: '期内立案的案件数（按立案时间）',
  received: '期内提交的申请数（按首次提交时间）',
  open: '当前未结束的案件数',
  closed: '期内办结的案件数（按结案时间）',
  successRate: '成功 ÷（成功＋不成），按结案时间；部分达成计入成功，终止与撤回不计',
  averageDays: '期内办结案件从立案到结案的平均天数',
  satisfaction: '期内评价的平均星级 ÷ 5',
  overdue: '在调且已过期限的案件数',
} as const;
