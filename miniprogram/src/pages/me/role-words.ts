/** What one can do in a role, for people who have several. A centre's own roles have only their name. */
const HINTS: Record<string, string> = {
  person: '为自己申请调解、参加调解',
  enterprise: '以企业名义申请、参加调解',
  organisation: '管理本机构的信息和案件',
  mediator: '主持分给我的案件',
};
export const roleHint = (role: string): string => HINTS[role] ?? '';
