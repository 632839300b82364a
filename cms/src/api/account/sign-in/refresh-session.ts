/** Gives a new pair of tokens for a refresh token, which is then spent. */
import { createHash } from 'node:crypto';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { accountSessions, endSessions, sessionRows, type SessionRow } from './account-sessions';

export type Tokens = { jwt: string; refreshToken: string };
/** Two tabs of one browser may refresh in the same moment; later than this, a spent token has been stolen. */
const GRACE_MS = 30_000;

/** Read, not verified: what is read here only ever ends sessions, or is asked again of Strapi. */
function sessionIdIn(token: string): string {
  try {
    const body = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      sessionId?: unknown;
    };
    return typeof body.sessionId === 'string' ? body.sessionId : '';
  } catch {
    return '';
  }
}

const key = (token: string): string => createHash('sha256').update(token).digest('base64url');
const lately = new Map<string, { tokens: Tokens; until: number }>();

function remembered(token: string): Tokens | undefined {
  for (const [name, { until }] of lately) if (until < Date.now()) lately.delete(name);
  return lately.get(key(token))?.tokens;
}

/** A spent token that comes back late means that two people hold it: both are signed out. */
async function endFamily({ db }: Platform, row: SessionRow): Promise<void> {
  if (row.status !== 'rotated' || !row.device_id) return;
  await endSessions({ db, accountId: Number(row.user_id), onlyDevice: row.device_id });
}

async function isBlocked({ db }: Platform, userId: string): Promise<boolean> {
  const account = await db('up_users')
    .where({ id: Number(userId) })
    .first<{ blocked: boolean | null } | undefined>('blocked');
  return account?.blocked !== false && account?.blocked !== null;
}

export async function refreshSession({
  platform,
  refreshToken,
}: {
  platform: Platform;
  refreshToken: string;
}): Promise<Tokens> {
  const again = remembered(refreshToken);
  if (again) return again;

  const sessions = accountSessions(platform);
  const row = await sessionRows(platform.db)
    .where({ session_id: sessionIdIn(refreshToken) })
    .first();
  if (!row || (await isBlocked(platform, row.user_id))) return refuse('UNAUTHENTICATED');
  const rotated = await sessions.rotateRefreshToken(refreshToken);
  if ('error' in rotated) {
    await endFamily(platform, row);
    return refuse('UNAUTHENTICATED');
  }
  const access = await sessions.generateAccessToken(rotated.token);
  if ('error' in access) return refuse('UNAUTHENTICATED');
  const tokens = { jwt: access.token, refreshToken: rotated.token };
  lately.set(key(refreshToken), { tokens, until: Date.now() + GRACE_MS });
  return tokens;
}
