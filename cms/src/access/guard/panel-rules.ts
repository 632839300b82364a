/** What is asked before Strapi's own pages for panel users and panel roles write anything. */
import type { AuditAction } from '@tiaohe/config';
import type { Knex } from 'knex';
import { refuse } from '../../http/refusal';
import type { Actor } from '../actor';
import { panelAction } from '../permission-words';
import { keepAdministrators } from './administrators';
import { askReach, askRoleRights, askRoles } from './ask-gift';
import { readPanelTicks } from './read-ticks';
import { superAdminRoleId } from './rights';

export type Asked = { trx: Knex.Transaction; actor: Actor; id: string; body: unknown };
export type Rule = {
  method: 'POST' | 'PUT' | 'DELETE';
  path: RegExp;
  /** The word in the audit trail, and of what. */
  action: AuditAction;
  subject: 'staff' | 'staff-role' | 'account-role';
  ask(asked: Asked): Promise<void>;
};

export const fieldsOf = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};

/** Ids come as numbers, texts, or objects that carry one. What is none is left to Strapi to refuse. */
export function idsOf(value: unknown): number[] {
  const list = Array.isArray(value) ? value : [];
  return list
    .map((item: unknown) => Number(typeof item === 'object' ? fieldsOf(item)['id'] : item))
    .filter((id) => Number.isSafeInteger(id) && id > 0);
}
const idOf = (text: string): number => idsOf([text])[0] ?? refuse('NOT_FOUND');

/** Relations may be written as a list, or as what to connect; only the list is taken, so that nothing slips by. */
function askList(roles: unknown): number[] {
  if (!Array.isArray(roles)) refuse('VALIDATION', { fields: [{ field: 'roles', message: '请选择角色' }] });
  return idsOf(roles);
}

async function askUserChange({ trx, actor, id, body }: Asked): Promise<void> {
  const userId = idOf(id);
  const { roles, isActive, blocked } = fieldsOf(body);
  await askReach({ db: trx, actor, userId });
  const roleIds = roles === undefined ? undefined : askList(roles);
  if (roleIds) await askRoles({ db: trx, actor, userId, roleIds });
  const isLeaving = isActive === false || blocked === true;
  await keepAdministrators(
    trx,
    (seat) =>
      seat.userId === userId && (isLeaving || (roleIds !== undefined && !roleIds.includes(seat.roleId))),
  );
}

async function askUserDeletion({ trx, actor }: Asked, ids: readonly number[]): Promise<void> {
  for (const userId of ids) await askReach({ db: trx, actor, userId });
  await keepAdministrators(trx, ({ userId }) => ids.includes(userId));
}

async function askTicks({ trx, actor, id, body }: Asked): Promise<void> {
  const roleId = idOf(id);
  const rights = readPanelTicks(body);
  // Strapi itself refuses to change what its super admin holds.
  if (roleId === (await superAdminRoleId(trx))) return;
  await askRoleRights({ db: trx, actor, roleId, rights });
  const manages = rights.some(
    ({ action, conditions }) => action === panelAction('account.manage') && conditions.length === 0,
  );
  if (!manages) await keepAdministrators(trx, (seat) => seat.kind === 'manager' && seat.roleId === roleId);
}

async function askName({ trx, id, body }: Asked): Promise<void> {
  const { name } = fieldsOf(body);
  if (typeof name !== 'string') return;
  const rows: { id: number; name: string; code: string }[] = await trx('admin_roles').select(
    'id',
    'name',
    'code',
  );
  const plain = (text: string) => text.trim().toLowerCase();
  const others = rows.filter((role) => String(role.id) !== id);
  if (others.some((role) => [role.name, role.code].map(plain).includes(plain(name))))
    refuse('ROLE_NAME_TAKEN', { fields: [{ field: 'name', message: '已有同名或同代号的角色' }] });
}

// prettier-ignore
export const PANEL_RULES: readonly Rule[] = [
  { method: 'POST',   path: /^\/admin\/users$/,                    action: 'staff.invite', subject: 'staff',
    ask: async ({ trx, actor, body }) => askRoles({ db: trx, actor, userId: null, roleIds: askList(fieldsOf(body)['roles'] ?? []) }) },
  { method: 'PUT',    path: /^\/admin\/users\/(?!me$)([^/]+)$/,    action: 'staff.change', subject: 'staff', ask: askUserChange },
  { method: 'DELETE', path: /^\/admin\/users\/([^/]+)$/,           action: 'staff.remove', subject: 'staff',
    ask: (asked) => askUserDeletion(asked, [idOf(asked.id)]) },
  { method: 'POST',   path: /^\/admin\/users\/batch-delete$/,      action: 'staff.remove', subject: 'staff',
    ask: (asked) => askUserDeletion(asked, idsOf(fieldsOf(asked.body)['ids'])) },
  { method: 'PUT',    path: /^\/admin\/roles\/([^/]+)\/permissions$/, action: 'staff-role.tick', subject: 'staff-role', ask: askTicks },
  { method: 'POST',   path: /^\/admin\/roles$/,                    action: 'staff-role.add', subject: 'staff-role', ask: askName },
  { method: 'PUT',    path: /^\/admin\/roles\/([^/]+)$/,           action: 'staff-role.rename', subject: 'staff-role', ask: askName },
  { method: 'DELETE', path: /^\/admin\/roles\/([^/]+)$/,           action: 'staff-role.remove', subject: 'staff-role', ask: async () => undefined },
  { method: 'POST',   path: /^\/admin\/roles\/batch-delete$/,      action: 'staff-role.remove', subject: 'staff-role', ask: async () => undefined },
];
