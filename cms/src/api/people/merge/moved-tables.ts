/** What of an account goes with it when it is merged into another, as data: table, column, and what people call it. */
import type { MergeMove } from '@tiaohe/config';

type Moved = Pick<MergeMove, 'key' | 'label'> & { table: string; column: string };
export const MOVED = [
  { key: 'cases', label: '参与的案件', table: 'parties', column: 'account_id' },
  { key: 'applications', label: '登记的申请', table: 'cases', column: 'created_by_account_id' },
  { key: 'materials', label: '上传的材料', table: 'materials', column: 'uploaded_by_account_id' },
  { key: 'records', label: '调解记录', table: 'mediation_records', column: 'author_account_id' },
  { key: 'sessions', label: '预约', table: 'mediation_sessions', column: 'booked_by_account_id' },
  { key: 'mediators', label: '调解员档案', table: 'mediators', column: 'account_id' },
  { key: 'enterprises', label: '企业信息', table: 'enterprises', column: 'account_id' },
  { key: 'notices', label: '消息', table: 'notices', column: 'account_id' },
  { key: 'consents', label: '同意记录', table: 'consents', column: 'account_id' },
  { key: 'jobs', label: '导入导出任务', table: 'jobs', column: 'owner_account_id' },
  { key: 'subscriptions', label: '微信订阅', table: 'wechat_subscriptions', column: 'account_id' },
] as const satisfies readonly Moved[];
