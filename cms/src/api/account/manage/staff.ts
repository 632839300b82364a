/** Panel users among the people: invited by link, never by a password that somebody else chose (R37, R38). */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../../../access/actor';
import { recordAudit } from '../../../audit/record-audit';
import { refuse, refuseField } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { sayPhoneTaken, setStaffPhone } from '../../staff-phone/manage/set-staff-phone';

type Work = { platform: Platform; actor: Actor; id: string; address: string };
type UserService = {
  create(
    attributes: Record<string, unknown>,
  ): Promise<{ id: number; documentId: string; registrationToken: string }>;
};

const USER = 'admin::user';
const LINK_MS = 24 * 3_600_000;
/** Strapi's owner of everything is made once, on the console; no endpoint gives it away. */
const NOT_GIVEN = 'strapi-super-admin';
const ADMINISTRATORS = ['system-admin', NOT_GIVEN];

const panelRole = async (db: Knex, code: string): Promise<number> => {
  const row =
    code === NOT_GIVEN
      ? undefined
      : await db('admin_roles').where({ code }).first<{ id: number } | undefined>('id');
  return row?.id ?? refuseField('role', '没有这个角色');
};
const userIdOf = async (db: Knex, id: string): Promise<number> => {
  const row = await db('admin_users')
    .where({ document_id: id })
    .forUpdate()
    .first<{ id: number } | undefined>('id');
  return row?.id ?? refuse('NOT_FOUND');
};
const link = ({ settings }: Platform, path: string, name: string, token: string): string =>
  `${settings.publicUrl}/admin/auth/${path}?${name}=${token}`;
const lineOf = ({ actor, id, address }: Work, action: string, detail: unknown) => ({
  actor,
  action,
  subject: { type: 'staff', id },
  detail,
  address,
});

/** Somebody must be left who can let people in again. Two at once wait for each other on the roles. */
async function keepOneAdministrator(trx: Knex.Transaction, leaving: number): Promise<void> {
  await trx('admin_roles').whereIn('code', ADMINISTRATORS).orderBy('id').forUpdate().select('id');
  const rows: { id: number }[] = await trx('admin_users as a')
    .join('admin_users_roles_lnk as l', 'l.user_id', 'a.id')
    .join('admin_roles as r', 'r.id', 'l.role_id')
    .whereIn('r.code', ADMINISTRATORS)
    .andWhereRaw('a.is_active and a.blocked is not true')
    .distinct('a.id');
  if (rows.length === 1 && rows[0]?.id === leaving) refuse('LAST_ADMINISTRATOR');
}

const endStaffSessions = (trx: Knex.Transaction, userId: number) =>
  trx('strapi_sessions')
    .where({ user_id: String(userId), origin: 'admin' })
    .delete();

/** @returns the link by which the new colleague chooses a password. */
export async function inviteStaff({
  platform,
  actor,
  address,
  email,
  name,
  role,
  phone,
}: Omit<Work, 'id'> & { email: string; name: string; role: string; phone?: string }): Promise<{
  id: string;
  link: string;
}> {
  const { db, strapi } = platform;
  if (await db('admin_users').whereRaw('lower(email) = ?', [email]).first('id'))
    refuse('DUPLICATE', { message: '这个邮箱已有工作人员账号' });
  const roles = [await panelRole(db, role)];
  const users = strapi.service(USER) as unknown as UserService;
  const user = await sayPhoneTaken(() =>
    platform.transaction(async (trx) => {
      const made = await users.create({ email, firstname: name, lastname: '', roles, isActive: false });
      if (phone) await setStaffPhone({ platform, trx, staffId: made.id, phone });
      const work = { platform, actor, address, id: made.documentId };
      await recordAudit({ db: trx, now: platform.clock.now(), line: lineOf(work, 'staff.invite', { role }) });
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
    if (isDisabled) await keepOneAdministrator(trx, userId);
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
  const { platform, id } = work;
  const token = randomBytes(20).toString('hex');
  const isAwaited = await platform.transaction(async (trx) => {
    const userId = await userIdOf(trx, id);
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
      line: lineOf(work, invited > 0 ? 'staff.invite-again' : 'staff.reset-password', null),
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
  const { platform, id, name, phone } = work;
  await sayPhoneTaken(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const staffId = await userIdOf(trx, id);
      if (name)
        await trx('admin_users')
          .where({ id: staffId })
          .update({ firstname: name, lastname: null, updated_at: now });
      if (phone) await setStaffPhone({ platform, trx, staffId, phone });
      const fields = [name ? 'name' : '', phone ? 'phone' : ''].filter(Boolean);
      await recordAudit({ db: trx, now, line: lineOf(work, 'staff.change', { fields }) });
    }),
  );
}

export async function setStaffRole(work: Work & { role: string; isHeld: boolean }): Promise<void> {
  const { platform, id, role, isHeld } = work;
  await platform.transaction(async (trx) => {
    const userId = await userIdOf(trx, id);
    const held = { user_id: userId, role_id: await panelRole(trx, role) };
    const known = await trx('admin_users_roles_lnk').where(held).first('id');
    if (isHeld && known) refuse('DUPLICATE');
    if (!isHeld && !known) refuse('NOT_FOUND');
    if (!isHeld && ADMINISTRATORS.includes(role)) await keepOneAdministrator(trx, userId);
    if (isHeld) await trx('admin_users_roles_lnk').insert(held);
    else await trx('admin_users_roles_lnk').where(held).delete();
    const action = isHeld ? 'staff.add-role' : 'staff.remove-role';
    await recordAudit({ db: trx, now: platform.clock.now(), line: lineOf(work, action, { role }) });
  });
}
