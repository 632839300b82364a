/** Gives a person a role at the other door: a panel role to an account's owner, an account's role to a colleague (R39). */
import type { Actor } from '../../platform/actor';
import { refuse, refuseField } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { linkedPerson } from './linked-person';
import { findPerson } from './list-people';
import { openAccount } from './open-account';
import { inviteStaff } from './staff/invite-staff';

export type Counterpart = { role: string; email?: string; organisationId?: string };

/** @returns the link by which a new colleague chooses a password; an account's owner is texted instead. */
export async function addCounterpart({
  platform,
  actor,
  id,
  input,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  input: Counterpart;
  address: string;
}): Promise<{ link: string | null }> {
  const { db, cipher } = platform;
  const row = (await findPerson(db, id)) ?? refuse('NOT_FOUND');
  if (await linkedPerson({ db, row }))
    refuse('DUPLICATE', { message: '这个人已有另一端的账号，请直接添加角色' });
  const sealed = row.phone_cipher ?? refuseField('phone', '请先登记手机号，两端的账号靠手机号对上');
  const { role, email, organisationId } = input;
  const known = { phone: cipher.open(sealed), name: row.name ?? '', role };
  if (row.door === 'account') {
    const to = email ?? refuseField('email', '请填写邮箱，工作人员用邮箱登录');
    return { link: (await inviteStaff({ platform, actor, address, email: to, ...known })).link };
  }
  await openAccount({ platform, actor, opening: { ...known, organisationId }, address });
  return { link: null };
}
