/**
 * Every operation that a role may hold (R43). One word here is read by five: the panel's role editor,
 * the API's policy `can`, the row scopes, the screens, and the generated reference page.
 */
type PermissionRow = {
  label: string;
  group: string;
  /** Which role editors show it: panel roles of staff, roles of mini-program accounts, or both. */
  doors: readonly ('staff' | 'account')[];
  /** The rows that a panel role may narrow it to (row-scopes.ts). Without: all or nothing. */
  rows?: ScopedRows;
  /** Only looks: such permissions alone may stand beside the audit trail (separation of duties). */
  looks?: true;
};
/** What a row scope is laid over. */
export type ScopedRows = 'case' | 'mediator' | 'organisation';

const STAFF = ['staff'] as const;
const ACCOUNT = ['account'] as const;
const BOTH = ['staff', 'account'] as const;

// prettier-ignore
export const PERMISSIONS = {
  'case.apply':             { group: '案件', label: '申请调解',             doors: ACCOUNT },
  'case.respond':           { group: '案件', label: '以被申请人身份参与',   doors: ACCOUNT },
  'case.apply-on-behalf':   { group: '案件', label: '代当事人登记',         doors: STAFF, rows: 'case' },
  'case.import':            { group: '案件', label: '批量导入案件',         doors: BOTH },
  'case.read':              { group: '案件', label: '查看案件',             doors: STAFF, rows: 'case', looks: true },
  'case.review':            { group: '案件', label: '案件审核',             doors: STAFF, rows: 'case' },
  'case.follow-up':         { group: '案件', label: '人工跟进意愿',         doors: STAFF, rows: 'case' },
  'case.accept':            { group: '案件', label: '立案',                 doors: STAFF, rows: 'case' },
  'case.assign':            { group: '案件', label: '分配调解员',           doors: STAFF, rows: 'case' },
  'case.mediate':           { group: '案件', label: '主持调解',             doors: ACCOUNT },
  'case.extend':            { group: '案件', label: '审批延期',             doors: STAFF, rows: 'case' },
  'case.close':             { group: '案件', label: '结案审批',             doors: STAFF, rows: 'case' },
  'case.export':            { group: '案件', label: '导出案件台账',         doors: STAFF, rows: 'case' },
  'archive.first-review':   { group: '归档', label: '归档初审',             doors: STAFF, rows: 'case' },
  'archive.final-review':   { group: '归档', label: '归档终审',             doors: STAFF, rows: 'case' },
  'archive.reopen':         { group: '归档', label: '重新打开已归档案件',   doors: STAFF, rows: 'case' },
  'room.manage':            { group: '调解室', label: '管理调解室',         doors: STAFF },
  'room.book':              { group: '调解室', label: '预约调解室和会议',   doors: BOTH, rows: 'case' },
  'mediator.read':          { group: '调解员', label: '查看调解员库',       doors: STAFF, rows: 'mediator', looks: true },
  'mediator.manage':        { group: '调解员', label: '管理调解员',         doors: STAFF, rows: 'mediator' },
  'organisation.read':      { group: '机构', label: '查看机构',             doors: BOTH, rows: 'organisation', looks: true },
  'organisation.manage':    { group: '机构', label: '管理机构',             doors: STAFF, rows: 'organisation' },
  'organisation.edit-own':  { group: '机构', label: '修改本机构信息',       doors: ACCOUNT },
  'template.manage':        { group: '模板', label: '管理申请表和文书模板', doors: STAFF },
  'notice.manage':          { group: '模板', label: '管理消息文字',         doors: STAFF },
  'call.read':              { group: '外呼', label: '查看外呼记录',         doors: STAFF, rows: 'case', looks: true },
  'call.manage':            { group: '外呼', label: '管理外呼话术',         doors: STAFF },
  'typical-case.read':      { group: '案例库', label: '查看典型案例',       doors: BOTH, looks: true },
  'typical-case.manage':    { group: '案例库', label: '管理典型案例',       doors: STAFF },
  'history.import':         { group: '数据', label: '导入历史案件',         doors: STAFF },
  'report.read':            { group: '数据', label: '查看统计报表',         doors: STAFF, rows: 'case', looks: true },
  'screen.watch':           { group: '数据', label: '观看数据大屏',         doors: BOTH, rows: 'case', looks: true },
  'account.read':           { group: '人员', label: '查看账号',             doors: STAFF, looks: true },
  'account.manage':         { group: '人员', label: '管理账号和角色',       doors: STAFF },
  'account.reveal':         { group: '人员', label: '查看完整证件号和手机', doors: STAFF },
  'setting.manage':         { group: '系统', label: '修改系统设置',         doors: STAFF },
  'audit.read':             { group: '系统', label: '查看审计日志',         doors: STAFF, looks: true },
} as const satisfies Record<string, PermissionRow>;

export type Permission = keyof typeof PERMISSIONS;
export const PERMISSION_CODES = Object.keys(PERMISSIONS) as Permission[];
export const isPermission = (word: string): word is Permission => Object.hasOwn(PERMISSIONS, word);

/** The rows that a permission may be narrowed to, or undefined. */
export const scopedRowsOf = (permission: Permission): ScopedRows | undefined =>
  (PERMISSIONS[permission] as PermissionRow).rows;
export const isLook = (permission: Permission): boolean => 'looks' in PERMISSIONS[permission];
