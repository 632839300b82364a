/** A panel user is invited by link, never given a password that somebody else chose (R37, R38). */
import { requireMayGiveRoles } from '../../../access/guard/require-held-rights';
import { onRecord } from '../../../platform/audit/on-record';
import { refuse } from '../../../platform/http/refusal';
import { serviceOf } from '../../../platform/service-of';
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
  const users = serviceOf<UserService>(strapi, USER);
  const user = await refuseTakenPhone(() =>
    onRecord({ platform, actor, address }, async ({ db: trx, now, audit }) => {
      const made = await users.create({ email, firstname: name, lastname: '', roles, isActive: false });
      if (phone) await setStaffPhone({ platform, trx, staffId: made.id, phone });
      if (organisationId) await setStaffOrganisation({ trx, now, staffId: made.id, organisationId });
      const detail = { role, organisation: organisationId };
      audit(lineOf(made.documentId, 'staff.invite', detail));
      return made;
    }),
  );
  return {
    id: user.documentId,
    link: panelLink(platform, { page: 'register', name: 'registrationToken', token: user.registrationToken }),
  };
}
