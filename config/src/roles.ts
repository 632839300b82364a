/** The roles that come with the product. Staff may change what each holds, and make more (R43). */
import type { Permission } from './permissions';

type RoleRow = { label: string; door: 'staff' | 'account'; holds: readonly Permission[] };

export const ROLES = {
  'system-admin': {
    label: '系统管理员',
    door: 'staff',
    holds: [
      'case.read',
      'case.apply-on-behalf',
      'case.import',
      'case.review',
      'case.follow-up',
      'case.accept',
      'case.assign',
      'case.extend',
      'case.close',
      'case.export',
      'room.manage',
      'room.book',
      'mediator.read',
      'mediator.manage',
      'organisation.read',
      'organisation.manage',
      'template.manage',
      'notice.manage',
      'call.read',
      'call.manage',
      'typical-case.read',
      'typical-case.manage',
      'history.import',
      'report.read',
      'screen.watch',
      'account.read',
      'account.manage',
      'account.reveal',
      'setting.manage',
      'archive.first-review',
      'archive.reopen',
    ],
  },
  reviewer: {
    label: '审核员',
    door: 'staff',
    holds: [
      'case.read',
      'case.review',
      'case.follow-up',
      'case.accept',
      'call.read',
      'typical-case.read',
      'mediator.read',
    ],
  },
  dispatcher: {
    label: '分配员',
    door: 'staff',
    holds: [
      'case.read',
      'case.assign',
      'case.extend',
      'case.close',
      'archive.first-review',
      'mediator.read',
      'room.book',
      'organisation.read',
      'typical-case.read',
    ],
  },
  archivist: {
    label: '档案管理员',
    door: 'staff',
    holds: ['case.read', 'archive.final-review', 'archive.reopen', 'case.export', 'typical-case.read'],
  },
  registrar: {
    label: '登记员',
    door: 'staff',
    holds: [
      'case.read',
      'case.apply-on-behalf',
      'case.import',
      'case.follow-up',
      'call.read',
      'room.book',
      'mediator.read',
    ],
  },
  leader: {
    label: '领导',
    door: 'staff',
    holds: [
      'case.read',
      'report.read',
      'screen.watch',
      'mediator.read',
      'organisation.read',
      'typical-case.read',
    ],
  },
  auditor: { label: '安全审计员', door: 'staff', holds: ['audit.read'] },
  person: { label: '个人用户', door: 'account', holds: ['case.apply', 'case.respond'] },
  enterprise: { label: '企业用户', door: 'account', holds: ['case.apply', 'case.respond', 'case.import'] },
  organisation: {
    label: '机构账号',
    door: 'account',
    holds: [
      'case.apply',
      'case.respond',
      'case.import',
      'organisation.read',
      'organisation.edit-own',
      'screen.watch',
    ],
  },
  mediator: {
    label: '调解员',
    door: 'account',
    holds: ['case.mediate', 'room.book', 'typical-case.read', 'organisation.read'],
  },
} as const satisfies Record<string, RoleRow>;

export type Role = keyof typeof ROLES;
export const ROLE_CODES = Object.keys(ROLES) as Role[];
export const STAFF_ROLES = ROLE_CODES.filter((role) => ROLES[role].door === 'staff');
export const ACCOUNT_ROLES = ROLE_CODES.filter((role) => ROLES[role].door === 'account');
export const isRole = (word: string): word is Role => Object.hasOwn(ROLES, word);
