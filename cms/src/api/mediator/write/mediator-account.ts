/** Every mediator has an account of their phone number, with the role of a mediator (R23a); retired ones lose the role. */
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { accountBy, type AccountRow } from '../../../platform/rows/account';
import { createAccount } from '../../account/create-account';
import { isSameName } from '../../account/same-name';
import { addMembership } from '../../membership/add-membership';
import { endMembership } from '../../membership/end-membership';
import { sendActivation } from '../../people/send-activation';

type Within = { platform: Platform; trx: Knex.Transaction; actor: Actor };
type Held = { document_id: string };

const heldRole = (trx: Knex, accountId: number): Promise<Held | undefined> =>
  trx('memberships as m')
    .join('up_roles as r', 'r.id', 'm.role_id')
    .where({ 'm.account_id': accountId, 'm.state': 'active', 'r.type': 'mediator' })
    .first<Held | undefined>('m.document_id');

/** Two people may share a phone, but an account belongs to one. */
async function findOrCreate({
  platform,
  trx,
  actor,
  phone,
  name,
}: Within & { phone: string; name: string }): Promise<AccountRow> {
  const known = await accountBy(trx, { phone_index: platform.cipher.index('phone', phone) });
  if (!known)
    return createAccount({
      platform,
      trx,
      actor,
      account: { kind: 'person', phone, name, mustSetPassword: true },
    });
  if (!isSameName(known.real_name, name))
    refuse('PHONE_TAKEN', {
      message: '这个手机号已有账号，但姓名不同，请先核对',
      fields: [{ field: 'phone', message: '这个手机号已有账号，但姓名不同' }],
    });
  return known;
}

export async function giveRole({
  platform,
  trx,
  actor,
  accountId,
  organisationId,
}: Within & { accountId: number; organisationId: number | null }): Promise<void> {
  if (await heldRole(trx, accountId)) return;
  const membership = await addMembership({
    platform,
    trx,
    actor,
    accountId,
    role: 'mediator',
    organisationId,
  });
  const account = await accountBy(trx, { id: accountId });
  if (account)
    await sendActivation({
      platform,
      trx,
      now: platform.clock.now(),
      account,
      roleName: '调解员',
      occasion: membership.document_id,
    });
}

export async function takeRole({
  platform,
  trx,
  actor,
  accountId,
}: Within & { accountId: number }): Promise<void> {
  const held = await heldRole(trx, accountId);
  if (held) await endMembership({ platform, trx, actor, accountId, membershipId: held.document_id });
}

/** @returns up_users.id */
export async function ensureMediatorAccount(
  within: Within & { phone: string; name: string; organisationId: number | null },
): Promise<number> {
  const account = await findOrCreate(within);
  await giveRole({ ...within, accountId: account.id });
  return account.id;
}
