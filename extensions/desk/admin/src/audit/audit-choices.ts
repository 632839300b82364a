/** Words of the audit trail that only its filters need. */
import { AUDIT_ACTIONS } from '@tiaohe/config';

export const ACTION_CHOICES = Object.entries(AUDIT_ACTIONS).map(([value, label]) => ({
  value,
  label: `${label}（${value}）`,
}));

export const ACTOR_KINDS: Record<string, string> = {
  account: '用户',
  staff: '工作人员',
  system: '系统',
  platform: '对接平台',
  token: '接口',
  public: '访客',
};
