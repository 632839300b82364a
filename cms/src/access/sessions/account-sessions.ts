/** Sign-ins of accounts: what Strapi does with them, and how they end. */
import type { Knex } from 'knex';
import type { Platform } from '../../platform/platform';
import { sessionManagerOf, sessionsOf, type OriginSessions } from './session-rows';

export const accountSessions = ({ strapi }: Platform): OriginSessions =>
  sessionManagerOf(strapi)('users-permissions');

export const sessionRows = (db: Knex) => sessionsOf(db, 'users-permissions');

/** Signs an account out: everywhere, on one device, or everywhere but on one. Works at once, also for tokens still running. */
export async function endSessions({
  db,
  accountId,
  onlyDevice,
  exceptDevice,
}: {
  db: Knex;
  accountId: number;
  onlyDevice?: string;
  exceptDevice?: string | null;
}): Promise<number> {
  const query = sessionRows(db).where({ user_id: String(accountId) });
  if (onlyDevice) query.andWhere({ device_id: onlyDevice });
  if (exceptDevice) query.andWhereRaw('device_id is distinct from ?', [exceptDevice]);
  return query.delete();
}

export async function deviceOf(db: Knex, sessionId: string): Promise<string | null> {
  const row = await sessionRows(db).where({ session_id: sessionId }).first('device_id');
  return row?.device_id ?? null;
}
