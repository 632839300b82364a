/** What every change of a panel user needs: who asks, whom it is about, one order of locks, one line for the record. */
import type { Knex } from 'knex';
import { lockAdministrators } from '../../../access/guard/administrators';
import { SUPER_ADMIN } from '../../../platform/actor';
import type { OnRecord, Said } from '../../../platform/audit/on-record';
import { refuse, refuseField } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';

/** `id` is the panel user's documentId. */
export type Work = OnRecord & { id: string };

/** Strapi's owner of everything is given on Strapi's own page; no endpoint of ours gives it away. */
const NOT_GIVEN = SUPER_ADMIN;

export async function panelRole(db: Knex, code: string): Promise<number> {
  const row =
    code === NOT_GIVEN
      ? undefined
      : await db('admin_roles').where({ code }).first<{ id: number } | undefined>('id');
  return row?.id ?? refuseField('role', '没有这个角色');
}

/** Whoever changes a colleague waits for the others who do, here and on Strapi's own pages: locks in one order everywhere. */
export async function userIdOf(db: Knex.Transaction, id: string): Promise<number> {
  await lockAdministrators(db);
  const row = await db('admin_users')
    .where({ document_id: id })
    .forUpdate()
    .first<{ id: number } | undefined>('id');
  return row?.id ?? refuse('NOT_FOUND');
}

/** A page of the panel where a colleague chooses a password. */
export const panelLink = (
  { settings }: Platform,
  { page, name, token }: { page: string; name: string; token: string },
): string => `${settings.publicUrl}/admin/auth/${page}?${name}=${token}`;

export const lineOf = (id: string, action: Said['action'], detail?: Said['detail']): Said => ({
  action,
  subject: { type: 'staff', id },
  detail,
});

export const endStaffSessions = (trx: Knex.Transaction, userId: number) =>
  trx('strapi_sessions')
    .where({ user_id: String(userId), origin: 'admin' })
    .delete();
