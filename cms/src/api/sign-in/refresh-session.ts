/** Gives a new pair of tokens for a refresh token, which is then spent (access/sessions/rotate-once.ts). */
import type { TokenPair } from '@tiaohe/config';
import { accountSessions, sessionRows } from '../../access/sessions/account-sessions';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';

async function isBlocked({ db }: Platform, sessionId: string): Promise<boolean> {
  const account = await db('up_users as u')
    .whereRaw('u.id::text = (?)', [sessionRows(db).where({ session_id: sessionId }).select('user_id')])
    .first<{ blocked: boolean | null } | undefined>('u.blocked');
  return account?.blocked !== false && account?.blocked !== null;
}

/** @throws Refusal UNAUTHENTICATED, whatever is wrong with the token. */
export async function refreshSession({
  platform,
  refreshToken,
}: {
  platform: Platform;
  refreshToken: string;
}): Promise<TokenPair> {
  const sessions = accountSessions(platform);
  const rotated = await sessions.rotateRefreshToken(refreshToken);
  if ('error' in rotated || (await isBlocked(platform, rotated.sessionId))) return refuse('UNAUTHENTICATED');
  const access = await sessions.generateAccessToken(rotated.token);
  if ('error' in access) return refuse('UNAUTHENTICATED');
  return { jwt: access.token, refreshToken: rotated.token };
}
