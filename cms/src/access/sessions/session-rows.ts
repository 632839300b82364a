/** Strapi's table of sign-ins, typed. They run by the real clock, also when the sandbox has moved ours. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export type Origin = 'users-permissions' | 'admin';
export type SessionRow = {
  session_id: string;
  user_id: string;
  origin: Origin;
  device_id: string | null;
  /** The sign-in that grew out of this one when its token was spent. */
  child_id: string | null;
  status: 'active' | 'rotated' | 'revoked';
  metadata: unknown;
  created_at: Date;
  updated_at: Date;
  expires_at: Date;
  absolute_expires_at: Date | null;
};

export const sessionsOf = (db: Knex, origin: Origin) => db<SessionRow>('strapi_sessions').where({ origin });

type Token = { token: string };
type Failure = { error: string };
export type Rotation = (Token & { sessionId: string; absoluteExpiresAt: string; type: string }) | Failure;
/** What Strapi's session manager does for one door. */
export type OriginSessions = {
  generateRefreshToken(
    userId: string,
    deviceId: string,
    options: { type: 'refresh'; metadata?: Record<string, unknown> },
  ): Promise<Token & { sessionId: string }>;
  generateAccessToken(refreshToken: string): Promise<Token | Failure>;
  rotateRefreshToken(refreshToken: string): Promise<Rotation>;
  validateAccessToken(token: string): {
    isValid: boolean;
    payload: { userId: string; sessionId: string } | null;
  };
};
export type SessionManager = ((origin: Origin) => OriginSessions) & object;

/** Strapi's types of it leave out what it answers. */
export const sessionManagerOf = (strapi: Core.Strapi): SessionManager =>
  strapi.sessionManager as unknown as SessionManager;
