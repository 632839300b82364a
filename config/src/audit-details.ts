/** What a line of the audit trail says beyond who, what and when. A detail without a word does not compile. */
import { CASE_STATES } from './case-states';
import {
  DOCUMENT_KINDS,
  GENDERS,
  MATERIAL_KINDS,
  PARTY_SIDES,
  SESSION_KINDS,
  VISIBILITIES,
  VERIFICATIONS,
} from './closed-sets';
import { JOB_KINDS } from './job-kinds';
import { ownValue } from './own-value';
import { ROLES } from './roles';

export const AUDIT_DETAILS = {
  account: '账号',
  accounts: '账号',
  applications: '申请',
  as: '身份',
  byWechat: '用微信注册',
  case: '案件编号',
  cases: '案件',
  changed: '改动的项目',
  changes: '改动',
  children: '下级机构',
  code: '编码',
  consents: '同意记录',
  device: '设备',
  corrects: '更正的记录',
  document: '文书编号',
  documentSha256: '文件指纹',
  end: '结束时间',
  ended: '退出数量',
  expiresAt: '有效期至',
  fields: '改动的项目',
  files: '文件数',
  filter: '查找条件',
  format: '文件格式',
  from: '原来',
  hat: '身份',
  into: '并入账号',
  kind: '类型',
  material: '材料编号',
  materials: '材料',
  mediators: '调解员',
  membership: '角色编号',
  memberships: '角色',
  moved: '移动的内容',
  name: '名称',
  note: '说明',
  notices: '消息',
  offline: '线下签署',
  openCases: '在办案件',
  organisation: '机构',
  party: '当事人编号',
  proof: '凭据',
  rating: '评价编号',
  ratings: '评价',
  reason: '理由',
  record: '记录编号',
  records: '调解记录',
  replaced: '替换的文书数',
  revision: '版本',
  role: '角色',
  room: '调解室',
  rows: '条数',
  session: '预约编号',
  sessions: '预约',
  sha256: '文件指纹',
  signature: '签名编号',
  signatures: '签名编号',
  start: '开始时间',
  title: '标题',
  to: '现在',
  toName: '接收机构',
  unknown: '不认识的填写项',
  values: '填写的项目',
  verification: '核验结果',
  version: '版本',
  visibility: '可见范围',
  way: '方式',
  which: '范围',
} as const;
export type AuditDetailKey = keyof typeof AUDIT_DETAILS;
/** Never a full phone or identity number. */
export type AuditDetail = Readonly<Partial<Record<AuditDetailKey, unknown>>>;

const labels = (set: Record<string, string | { label: string }>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(set).map(([code, word]) => [code, typeof word === 'string' ? word : word.label]),
  );
const HATS = {
  ...PARTY_SIDES,
  mediator: '调解员',
  staff: '工作人员',
  system: '系统',
};
const JOBS = labels(JOB_KINDS);
const WAYS = {
  password: '密码',
  sms: '短信验证码',
  wechat: '微信',
  invitation: '邀请',
  identity: '身份核对',
  staff: '工作人员',
};
/** By the name of a detail or of a changed field. */
const VALUES: Record<string, Record<string, string>> = {
  as: labels(ROLES),
  from: labels(CASE_STATES),
  gender: GENDERS,
  hat: HATS,
  kind: { ...labels(MATERIAL_KINDS), ...labels(DOCUMENT_KINDS), ...SESSION_KINDS, ...labels(ROLES), ...JOBS },
  role: labels(ROLES),
  to: labels(CASE_STATES),
  verification: VERIFICATIONS,
  visibility: VISIBILITIES,
  way: WAYS,
  which: { one: '一台设备', all: '全部设备' },
};

/** The word for one value of a detail; what is no code of ours stays as it is. */
export const auditValueWord = (key: string, value: string): string =>
  ownValue(ownValue(VALUES, key) ?? {}, value) ?? value;
