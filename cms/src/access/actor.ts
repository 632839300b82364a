/** Who asks. Every service is handed its actor; cron and callbacks hand themselves in as the system. */
import type { Permission } from '@tiaohe/config';

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
  roles: readonly string[];
  sessionId: string;
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
