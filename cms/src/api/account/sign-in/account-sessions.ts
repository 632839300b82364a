/** Strapi's sessions of accounts, typed. They run by the real clock, also when the sandbox has moved ours. */
import type { Knex } from 'knex';
import type { Platform } from '../../../platform/platform';

export const ORIGIN = 'users-permissions';
export type SessionRow = {
  session_id: string;
  user_id: string;
  origin: string;
  device_id: string | null;
  status: 'active' | 'rotated' | 'revoked';
  metadata: unknown;
  created_at: Date;
  updated_at: Date;
  expires_at: Date;
  absolute_expires_at: Date | null;
};
type Token = { token: string };
type Failure = { error: string };
export type AccountSessions = {
  generateRefreshToken(
    userId: string,
    deviceId: string,
    options: { type: 'refresh'; metadata?: Record<string, unknown> },
  ): Promise<Token & { sessionId: string }>;
  generateAccessToken(refreshToken: string): Promise<Token | Failure>;
  rotateRefreshToken(refreshToken: string): Promise<(Token & { sessionId: string }) | Failure>;
  validateAccessToken(token: string): {
    isValid: boolean;
    payload: { userId: string; sessionId: string } | null;
  };
};

export const accountSessions = ({ strapi }: Platform): AccountSessions =>
  (strapi as unknown as { sessionManager: (origin: string) => AccountSessions }).sessionManager(ORIGIN);

export const sessionRows = (db: Knex) => db<SessionRow>('strapi_sessions').where({ origin: ORIGIN });

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
