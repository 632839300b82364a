/** Words for kinds and states of accounts. */
import type { AccountKind, EnterpriseView } from '@tiaohe/config';

export const KINDS: Record<AccountKind, string> = {
  person: '个人',
  enterprise: '企业',
  organisation: '机构',
  staff: '工作人员',
};
export const STATES: Record<'active' | 'disabled', string> = { active: '正常', disabled: '已停用' };
export const VERIFICATIONS: Record<EnterpriseView['verification'], string> = {
  pending: '待核验',
  verified: '已核验',
  refused: '核验未通过',
};
