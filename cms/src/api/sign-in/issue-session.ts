/** Signs an account in: a refresh token for the device, a short access token, and who one is. */
import { randomUUID } from 'node:crypto';
import type { SessionView } from '@tiaohe/config';
import { accountSessions, sessionRows } from '../../access/sessions/account-sessions';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import { accountView, hiddenAccountView } from '../account/account-view';
import { defaultOf, listMemberships } from '../membership/list-memberships';

const LONGEST_DEVICE = 200;

/** Whether the account is signed in, or was within the last weeks, but never from what calls itself so. */
async function isStrange(platform: Platform, accountId: number, device: string): Promise<boolean> {
  const own = () => sessionRows(platform.db).where({ user_id: String(accountId) });
  const known = await own().whereRaw(`metadata::jsonb ->> 'device' = ?`, [device]).first('session_id');
  return !known && (await own().first('session_id')) !== undefined;
}

/** @param device what the browser or WeChat calls itself, so that a person recognises it in the list of devices. */
export async function issueSession({
  platform,
  account,
  device = '',
  acting,
  isUnproven = false,
}: {
  platform: Platform;
  account: AccountRow;
  device?: string;
  /** documentId of the membership to begin in; the default one when left out. */
  acting?: string;
  /** The phone may have a new owner: the session opens nothing until they prove who they are. */
  isUnproven?: boolean;
}): Promise<SessionView> {
  const sessions = accountSessions(platform);
  const name = device.slice(0, LONGEST_DEVICE);
  const metadata = {
    device: name,
    isNew: await isStrange(platform, account.id, name),
    signedInAt: new Date().toISOString(),
    ...(isUnproven && { unproven: true }),
  };
  const refresh = await sessions.generateRefreshToken(String(account.id), randomUUID(), {
    type: 'refresh',
    metadata,
  });
  const access = await sessions.generateAccessToken(refresh.token);
  if ('error' in access) return refuse('INTERNAL');

  const tokens = { jwt: access.token, refreshToken: refresh.token };
  if (isUnproven) return { ...tokens, account: hiddenAccountView(account), memberships: [], acting: null };
  const memberships = await listMemberships({ db: platform.db, accountId: account.id });
  return {
    ...tokens,
    account: await accountView({ platform, account }),
    memberships: memberships.map(({ view }) => view),
    acting: memberships.find(({ view }) => view.id === acting)?.view ?? defaultOf(memberships),
  };
}
