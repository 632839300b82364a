/** Who asks. Every service is handed its actor; cron and callbacks hand themselves in as the system. */
import type { Permission, RowScope } from '@tiaohe/config';

/** What an account owes before anything else is open to it: proof of who holds the phone, a password of its own. */
export type Due = 'identity' | 'password';

export type AccountActor = {
  kind: 'account';
  /** up_users.id */
  id: number;
  documentId: string;
  name: string;
  permissions: ReadonlySet<Permission>;
  membership: { id: number; documentId: string; role: string; organisationId: number | null } | null;
  sessionId: string;
  due?: Due | null;
};
export type StaffActor = {
  kind: 'staff';
  /** admin_users.id */
  id: number;
  documentId: string;
  name: string;
  email: string;
  permissions: ReadonlySet<Permission>;
  /** Permissions that reach some rows only, and which. One that is not named here reaches every row. */
  narrowed: ReadonlyMap<Permission, readonly RowScope[]>;
  roles: readonly string[];
  /** organisations.id of where this person works: linked by hand, or through the memberships of their own account. */
  organisations: readonly number[];
  /** up_users.id of the same person's account. */
  accountId: number | null;
  sessionId: string;
  /** The password is older than it may be. */
  due?: 'password' | null;
};
export type SystemActor = { kind: 'system'; id: 0; name: string; permissions: ReadonlySet<Permission> };
export type IntegratorActor = {
  kind: 'integrator';
  id: number;
  name: string;
  permissions: ReadonlySet<Permission>;
};
export type Actor = AccountActor | StaffActor | SystemActor | IntegratorActor;

export const SYSTEM: SystemActor = { kind: 'system', id: 0, name: '系统', permissions: new Set() };

/** Strapi's owner of everything: accounts and roles are theirs to give, the product's work is not theirs to do. */
export const SUPER_ADMIN = 'strapi-super-admin';
export const isSuperAdmin = (actor: Actor): boolean =>
  actor.kind === 'staff' && actor.roles.includes(SUPER_ADMIN);
