/** One panel user for each staff role of the vocabulary. */
import { ROLES, STAFF_ROLES, type Role } from '@tiaohe/config';
import type { StaffActor } from '../platform/actor';
import type { Platform } from '../platform/platform';
import { serviceOf } from '../platform/service-of';
import { newPassword, type DemoAccounts } from './demo-accounts';

type AdminUsers = { create(attributes: object): Promise<{ id: number; documentId: string }> };
export type Staff = Record<string, StaffActor>;

export async function seedStaff(platform: Platform, accounts: DemoAccounts): Promise<Staff> {
  const { strapi } = platform;
  const users = serviceOf<AdminUsers>(strapi, 'admin::user');
  const roleIds = new Map(
    (await platform.db('admin_roles').select<{ id: number; code: string }[]>('id', 'code')).map(
      ({ id, code }) => [code, id],
    ),
  );
  const staff: Staff = {};
  for (const role of STAFF_ROLES as Role[]) {
    const { label, holds } = ROLES[role];
    const [email, password] = [`${role}@demo.tiaohe.cn`, newPassword()];
    // Whoever administers the system also needs Strapi's own pages: roles, users, content.
    const codes = role === 'system-admin' ? ['strapi-super-admin', role] : [role];
    const roles = codes.map((code) => roleIds.get(code)).filter((id) => id !== undefined);
    const user = await users.create({
      firstname: label,
      lastname: '',
      email,
      password,
      isActive: true,
      registrationToken: null,
      preferedLanguage: 'zh-Hans',
      roles,
    });
    accounts.panel.push({ role, email, password });
    staff[role] = {
      kind: 'staff',
      id: user.id,
      documentId: user.documentId,
      name: label,
      email,
      permissions: new Set(holds),
      narrowed: new Map(),
      roles: codes,
      organisations: [],
      accountId: null,
      sessionId: '',
    };
  }
  return staff;
}
