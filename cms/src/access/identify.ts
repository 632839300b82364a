/** Turns a bearer token into an actor, at either door. */
import type { Actor } from '../platform/actor';
import type { Platform } from '../platform/platform';
import type { AccessCache } from './access-cache';
import { loadAccountActor } from './load-account-actor';
import { loadStaffActor } from './load-staff-actor';
import { sessionManagerOf, type Origin } from './sessions/session-rows';

const BEARER = /^Bearer\s+(\S+)$/i;

export const readBearer = (header: string | undefined): string | null =>
  BEARER.exec(header ?? '')?.[1] ?? null;

/** @returns the actor of the token, or null: not signed in, signed out, disabled, or acting as what they are not. */
export async function identify({
  platform,
  cache,
  origin,
  token,
  actingAs,
}: {
  platform: Platform;
  cache: AccessCache;
  origin: Origin;
  token: string;
  actingAs: string | null;
}): Promise<Actor | null> {
  const sessions = sessionManagerOf(platform.strapi);
  const { isValid, payload } = sessions(origin).validateAccessToken(token);
  if (!isValid || !payload) return null;

  const { db } = platform;
  const { sessionId } = payload;
  // Sign-ins run by the real clock, also when the sandbox has moved the product's.
  const now = new Date();
  if (origin === 'admin')
    return cache.through(`s:${sessionId}`, () => loadStaffActor({ db, sessionId, now }));
  return cache.through(`a:${sessionId}:${actingAs ?? ''}`, () =>
    loadAccountActor({ db, sessionId, actingAs, now }),
  );
}
