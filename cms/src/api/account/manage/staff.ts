/** Panel users among the people: invited by link, never by a password that somebody else chose (R37, R38). */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { SUPER_ADMIN, type Actor } from '../../../access/actor';
import { keepAdministrators, lockAdministrators } from '../../../access/guard/administrators';
import { askReach, askRoles } from '../../../access/guard/ask-gift';
import { rightsOfUser } from '../../../access/guard/rights';
import { recordAudit, type AuditLine } from '../../../audit/record-audit';
import { refuse, refuseField } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { refuseOwnLink } from '../../staff-link/manage/refuse-own-link';
import { setStaffOrganisation } from '../../staff-link/manage/set-staff-organisation';
import { sayPhoneTaken, setStaffPhone } from '../../staff-link/manage/set-staff-phone';

type Work = { platform: Platform; actor: Actor; id: string; address: string };
type UserService = {
  create(
    attributes: Record<string, unknown>,
  ): Promise<{ id: number; documentId: string; registrationToken: string }>;
};

const USER = 'admin::user';
const LINK_MS = 24 * 3_600_000;
/** Strapi's owner of everything is given on Strapi's own page; no endpoint of ours gives it away. */
const NOT_GIVEN = SUPER_ADMIN;

const panelRole = async (db: Knex, code: string): Promise<number> => {
  const row =
    code === NOT_GIVEN
      ? undefined
      : await db('admin_roles').where({ code }).first<{ id: number } | undefined>('id');
  return row?.id ?? refuseField('role', '没有这个角色');
};
/** Whoever changes a colleague waits for the others who do, here and on Strapi's own pages: locks in one order everywhere. */
const userIdOf = async (db: Knex.Transaction, id: string): Promise<number> => {
  await lockAdministrators(db);
  const row = await db('admin_users')
    .where({ document_id: id })
    .forUpdate()
    .first<{ id: number } | undefined>('id');
  return row?.id ?? refuse('NOT_FOUND');
};
const link = ({ settings }: Platform, path: string, name: string, token: string): string =>
  `${settings.publicUrl}/admin/auth/${path}?${name}=${token}`;
const lineOf = (
  { actor, id, address }: Work,
  action: AuditLine['action'],
  detail: AuditLine['detail'],
): AuditLine => ({
  actor,
  action,
  subject: { type: 'staff', id },
  detail,
  address,
});

const endStaffSessions = (trx: Knex.Transaction, userId: number) =>
  trx('strapi_sessions')
    .where({ user_id: String(userId), origin: 'admin' })
    .delete();

type Invitation = { email: string; name: string; role: string; phone?: string; organisationId?: string };

/** @returns the link by which the new colleague chooses a password. */
export async function inviteStaff({
  platform,
  actor,
  address,
  email,
  name,
  role,
  phone,
  organisationId,
}: Omit<Work, 'id'> & Invitation): Promise<{
  id: string;
  link: string;
}> {
  const { db, strapi } = platform;
  if (await db('admin_users').whereRaw('lower(email) = ?', [email]).first('id'))
    refuse('DUPLICATE', { message: '这个邮箱已有工作人员账号' });
  const roles = [await panelRole(db, role)];
  await askRoles({ db, actor, userId: null, roleIds: roles });
  const users = strapi.service(USER) as unknown as UserService;
  const user = await sayPhoneTaken(() =>
    platform.transaction(async (trx) => {
      const made = await users.create({ email, firstname: name, lastname: '', roles, isActive: false });
      if (phone) await setStaffPhone({ platform, trx, staffId: made.id, phone });
      const now = platform.clock.now();
      if (organisationId) await setStaffOrganisation({ trx, now, staffId: made.id, organisationId });
      const work = { platform, actor, address, id: made.documentId };
      const detail = { role, organisation: organisationId };
      await recordAudit({ db: trx, now, line: lineOf(work, 'staff.invite', detail) });
      return made;
    }),
  );
  return {
    id: user.documentId,
    link: link(platform, 'register', 'registrationToken', user.registrationToken),
  };
}

export async function setStaffState(work: Work & { isDisabled: boolean; reason: string }): Promise<void> {
  const { platform, id, isDisabled, reason } = work;
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const userId = await userIdOf(trx, id);
    await askReach({ db: trx, actor: work.actor, userId });
    if (isDisabled) await keepAdministrators(trx, (seat) => seat.userId === userId);
    // Nobody locks the door behind themselves by a slip of the finger.
    if (isDisabled && work.actor.kind === 'staff' && work.actor.id === userId)
      refuse('FORBIDDEN', { message: '不能停用自己的账号' });
    await trx('admin_users')
      .where({ id: userId })
      .update({ is_active: !isDisabled, blocked: isDisabled, updated_at: now });
    if (isDisabled) await endStaffSessions(trx, userId);
    await recordAudit({
      db: trx,
      now,
      line: lineOf(work, isDisabled ? 'staff.disable' : 'staff.enable', { reason }),
    });
  });
}

/** @returns a link by which the colleague chooses a new password; who never used the invitation gets a new one. */
export async function resetStaffPassword(work: Work): Promise<{ link: string }> {
  const { platform, actor, id } = work;
  const token = randomBytes(20).toString('hex');
  const isAwaited = await platform.transaction(async (trx) => {
    const userId = await userIdOf(trx, id);
    await askReach({ db: trx, actor, userId });
    const awaited = { id: userId, is_active: false };
    const invited = await trx('admin_users')
      .where(awaited)
      .whereNotNull('registration_token')
      .update({ registration_token: token });
    const expires = new Date(Date.now() + LINK_MS);
    if (invited === 0)
      await trx('admin_users')
        .where({ id: userId })
        .update({ reset_password_token: token, reset_password_token_expires_at: expires });
    await endStaffSessions(trx, userId);
    await recordAudit({
      db: trx,
      now: platform.clock.now(),
      line: lineOf(work, invited > 0 ? 'staff.invite-again' : 'staff.reset-password', undefined),
    });
    return invited > 0;
  });
  return {
    link: isAwaited
      ? link(platform, 'register', 'registrationToken', token)
      : link(platform, 'reset-password', 'code', token),
  };
}

export async function changeStaff(work: Work & { name?: string; phone?: string }): Promise<void> {
  const { platform, actor, id, name, phone } = work;
  await sayPhoneTaken(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const userId = await userIdOf(trx, id);
      await askReach({ db: trx, actor, userId });
      if (name)
        await trx('admin_users')
          .where({ id: userId })
          .update({ firstname: name, lastname: null, updated_at: now });
      if (phone) {
        refuseOwnLink(actor, userId);
        await setStaffPhone({ platform, trx, staffId: userId, phone });
      }
      const fields = [name ? 'name' : '', phone ? 'phone' : ''].filter(Boolean);
      await recordAudit({ db: trx, now, line: lineOf(work, 'staff.change', { fields }) });
    }),
  );
}

export async function setStaffRole(work: Work & { role: string; isHeld: boolean }): Promise<void> {
  const { platform, actor, id, role, isHeld } = work;
  await platform.transaction(async (trx) => {
    const userId = await userIdOf(trx, id);
    const roleId = await panelRole(trx, role);
    const held = { user_id: userId, role_id: roleId };
    const known = await trx('admin_users_roles_lnk').where(held).first('id');
    if (isHeld && known) refuse('DUPLICATE');
    if (!isHeld && !known) refuse('NOT_FOUND');
    await askReach({ db: trx, actor, userId });
    const { roleIds } = await rightsOfUser(trx, userId);
    if (isHeld) await askRoles({ db: trx, actor, userId, roleIds: [...roleIds, roleId] });
    else await keepAdministrators(trx, (seat) => seat.userId === userId && seat.roleId === roleId);
    if (isHeld) await trx('admin_users_roles_lnk').insert(held);
    else await trx('admin_users_roles_lnk').where(held).delete();
    const action = isHeld ? 'staff.add-role' : 'staff.remove-role';
    await recordAudit({ db: trx, now: platform.clock.now(), line: lineOf(work, action, { role }) });
  });
}
