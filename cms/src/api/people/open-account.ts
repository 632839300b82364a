/** Staff open an account for somebody, or add a role to the one that the phone already has (R39). */
import type { AccountKind, Gender } from '@tiaohe/config';
import type { Actor } from '../../platform/actor';
import { refuse, refuseField } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { accountBy, type AccountRow } from '../../platform/rows/account';
import { organisationIdOf } from '../../platform/rows/organisation';
import { createAccount } from '../account/create-account';
import { isSameName } from '../account/same-name';
import { refuseTakenValues } from '../account/taken';
import { addMembership } from '../membership/add-membership';
import { addEnterprise, type EnterpriseInput } from '../sign-in/register-account';
import { sendActivation } from './send-activation';

export type Opening = {
  role: string;
  phone: string;
  name: string;
  username?: string;
  gender?: Gender;
  address?: string;
  idNumber?: string;
  organisationId?: string;
  enterprise?: EnterpriseInput;
};
type OpenAccount = { platform: Platform; actor: Actor; opening: Opening; address: string };

const kindFor = (role: string): AccountKind =>
  role === 'enterprise' || role === 'organisation' ? role : 'person';

/** Two people may share a phone, but an account belongs to one: only under the same name is it the same account. */
function requireSame(known: AccountRow, name: string): AccountRow {
  if (isSameName(known.real_name, name)) return known;
  return refuse('PHONE_TAKEN', { message: '这个手机号已有账号，但姓名不同，请先核对' });
}

/** @returns documentId, and whether the account is a new one. */
export async function openAccount({
  platform,
  actor,
  opening,
  address,
}: OpenAccount): Promise<{ id: string; isNew: boolean }> {
  const { phone, name, role, enterprise } = opening;
  const kind = kindFor(role);
  if (kind === 'enterprise' && !enterprise) refuseField('enterprise', '请填写企业信息');
  return refuseTakenValues(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const known = await accountBy(trx, { phone_index: platform.cipher.index('phone', phone) });
      const { username, gender, address: home, idNumber } = opening;
      const person = { kind, phone, name, username, gender, address: home, idNumber, mustSetPassword: true };
      const account = known
        ? requireSame(known, name)
        : await createAccount({ platform, trx, actor, account: person, address });
      const organisationId = await organisationIdOf(trx, opening.organisationId);
      const membership = await addMembership({
        platform,
        trx,
        actor,
        accountId: account.id,
        role,
        organisationId,
        address,
      });
      if (enterprise && kind === 'enterprise') await addEnterprise({ trx, now, account, enterprise });
      const found = await trx('up_roles')
        .where({ id: membership.role_id ?? 0 })
        .first<{ name: string } | undefined>('name');
      await sendActivation({
        platform,
        trx,
        now,
        account,
        roleName: found?.name ?? '',
        occasion: membership.document_id,
      });
      return { id: account.document_id, isNew: !known };
    }),
  );
}
