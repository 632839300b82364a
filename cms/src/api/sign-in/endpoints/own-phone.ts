/** The phone of whoever is signed in, at a door where nobody has to be. */
import type { Context } from 'koa';
import { readBearer } from '../../../access/identify';
import { loadAccountActor } from '../../../access/load-account-actor';
import { accountSessions } from '../../../access/sessions/account-sessions';
import type { Platform } from '../../../platform/platform';
import { accountBy } from '../../../platform/rows/account';

/** @returns null when nobody is signed in. */
export async function ownPhone({
  platform,
  ctx,
}: {
  platform: Platform;
  ctx: Context;
}): Promise<string | null> {
  const token = readBearer(ctx.get('authorization'));
  const claims = token ? accountSessions(platform).validateAccessToken(token) : null;
  if (!claims?.isValid || !claims.payload) return null;
  const { db, cipher } = platform;
  const actor = await loadAccountActor({
    db,
    sessionId: claims.payload.sessionId,
    actingAs: null,
    now: new Date(),
  });
  const account = actor ? await accountBy(db, { id: actor.id }) : undefined;
  return account?.phone_cipher ? cipher.open(account.phone_cipher) : null;
}
