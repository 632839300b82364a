/** What is asked before Strapi's own pages for panel users and panel roles write anything. */
import { refuse } from '../../platform/http/refusal';
import { panelAction } from '../permission-words';
import { keepAdministrators } from './administrators';
import { askOwnPassword } from './password-rules';
import { readPanelTicks } from './read-ticks';
import { requirePowerOver, requireMayGiveRights, requireMayGiveRoles } from './require-held-rights';
import { superAdminRoleId } from './rights';
import { fieldsOf, idsOf, refuseFieldInWords, type Asked, type Rules } from './rule';

const idOf = (text: string): number => idsOf([text])[0] ?? refuse('NOT_FOUND');

/** Relations may be written as a list, or as what to connect; only the list is taken, so that nothing slips by. */
function askList(roles: unknown): number[] {
  if (!Array.isArray(roles)) refuseFieldInWords('roles', '请选择角色');
  return idsOf(roles);
}

/** Whoever sets another's password can act as them, and the audit trail would say that it was them. */
function askNoPassword(body: unknown): void {
  const { password } = fieldsOf(body);
  if (password !== undefined && password !== null && password !== '')
    refuse('FORBIDDEN', {
      message: '不能替别人设置密码。请到“人员 → 账号”打开这个人，点“重置密码”，把链接发给本人设置',
    });
}

async function askUserChange({ trx, actor, id, body }: Asked): Promise<void> {
  const userId = idOf(id);
  const { roles, isActive, blocked } = fieldsOf(body);
  await requirePowerOver({ db: trx, actor, userId });
  askNoPassword(body);
  const roleIds = roles === undefined ? undefined : askList(roles);
  if (roleIds) await requireMayGiveRoles({ db: trx, actor, userId, roleIds });
  const isLeaving = isActive === false || blocked === true;
  await keepAdministrators(
    trx,
    (seat) =>
      seat.userId === userId && (isLeaving || (roleIds !== undefined && !roleIds.includes(seat.roleId))),
  );
}

async function askUserDeletion({ trx, actor }: Asked, ids: readonly number[]): Promise<void> {
  for (const userId of ids) await requirePowerOver({ db: trx, actor, userId });
  await keepAdministrators(trx, ({ userId }) => ids.includes(userId));
}

async function askTicks({ trx, actor, id, body }: Asked): Promise<void> {
  const roleId = idOf(id);
  const rights = readPanelTicks(body);
  // Strapi itself refuses to change what its super admin holds.
  if (roleId === (await superAdminRoleId(trx))) return;
  await requireMayGiveRights({ db: trx, actor, roleId, rights });
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

const asksNothing = (): Promise<void> => Promise.resolve();

// prettier-ignore
export const PANEL_RULES = {
  'POST /admin/users':                { records: 'staff.invite', of: 'staff',
    ask: ({ trx, actor, body }) => requireMayGiveRoles({ db: trx, actor, userId: null, roleIds: askList(fieldsOf(body)['roles'] ?? []) }) },
  'PUT /admin/users/me':              { records: 'staff.change-own', of: 'staff', whileDue: true, ask: askOwnPassword },
  'PUT /admin/users/:id':             { records: 'staff.change', of: 'staff', ask: askUserChange },
  'DELETE /admin/users/:id':          { records: 'staff.remove', of: 'staff',
    ask: (asked) => askUserDeletion(asked, [idOf(asked.id)]) },
  'POST /admin/users/batch-delete':   { records: 'staff.remove', of: 'staff',
    ask: (asked) => askUserDeletion(asked, idsOf(fieldsOf(asked.body)['ids'])) },
  'PUT /admin/roles/:id/permissions': { records: 'staff-role.tick', of: 'staff-role', ask: askTicks },
  'POST /admin/roles':                { records: 'staff-role.add', of: 'staff-role', ask: askName },
  'PUT /admin/roles/:id':             { records: 'staff-role.rename', of: 'staff-role', ask: askName },
  // Strapi itself keeps a role that somebody has.
  'DELETE /admin/roles/:id':          { records: 'staff-role.remove', of: 'staff-role', ask: asksNothing },
  'POST /admin/roles/batch-delete':   { records: 'staff-role.remove', of: 'staff-role', ask: asksNothing },
} as const satisfies Rules;
