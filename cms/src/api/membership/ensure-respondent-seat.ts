/**
 * Gives an account the role in which it can see what it is drawn into. A mediator, or an organisation, that answers as a
 * respondent does so as a person: the role of their work shows nothing of their own disputes.
 */
import type { Knex } from 'knex';
import type { Role } from '@tiaohe/config';
import { accountAction } from '../../access/permission-words';
import type { Actor } from '../../platform/actor';
import type { Platform } from '../../platform/platform';
import { addMembership } from './add-membership';

const SEAT: Role = 'person';
const MAY_RESPOND = `exists (select 1 from up_permissions_role_lnk l join up_permissions p on p.id = l.permission_id
  where l.role_id = r.id and p.action = ?)`;

/** @returns documentId of the membership in which the account answers. */
export async function ensureRespondentSeat({
  platform,
  trx,
  actor,
  accountId,
}: {
  platform: Platform;
  trx: Knex.Transaction;
  actor: Actor;
  accountId: number;
}): Promise<string> {
  await trx('up_users').where({ id: accountId }).forUpdate().first('id');
  const held = await trx('memberships as m')
    .join('up_roles as r', 'r.id', 'm.role_id')
    .where({ 'm.account_id': accountId, 'm.state': 'active' })
    .whereRaw(`(r.type = ? or ${MAY_RESPOND})`, [SEAT, accountAction('case.respond')])
    .orderByRaw('m.is_default desc nulls last, m.id')
    .first<{ document_id: string } | undefined>('m.document_id');
  return (
    held?.document_id ?? (await addMembership({ platform, trx, actor, accountId, role: SEAT })).document_id
  );
}
