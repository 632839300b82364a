/** A panel user is invited by link, never given a password that somebody else chose (R37, R38). */
import { requireMayGiveRoles } from '../../../access/guard/require-held-rights';
import { recordAudit } from '../../../platform/audit/record-audit';
import { refuse } from '../../../platform/http/refusal';
import { setStaffOrganisation } from '../staff-links/set-staff-organisation';
import { refuseTakenPhone, setStaffPhone } from '../staff-links/set-staff-phone';
import { lineOf, panelLink, panelRole, type Work } from './work';

type UserService = {
  create(
    attributes: Record<string, unknown>,
  ): Promise<{ id: number; documentId: string; registrationToken: string }>;
};
type Invitation = { email: string; name: string; role: string; phone?: string; organisationId?: string };
const USER = 'admin::user';

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
  await requireMayGiveRoles({ db, actor, userId: null, roleIds: roles });
  const users = strapi.service(USER) as unknown as UserService;
  const user = await refuseTakenPhone(() =>
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
    link: panelLink(platform, { page: 'register', name: 'registrationToken', token: user.registrationToken }),
  };
}
