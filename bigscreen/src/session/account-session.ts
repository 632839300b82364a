/** The person who signs: the session that the mini-program's H5 keeps, or one handed over in the address. */
import type { SessionView } from '@tiaohe/config';
import type { Credentials } from '../api/transport';
import { refreshAccount } from './refresh-account';
import { readStored, writeStored } from './stored';

export type AccountSession = { jwt: string; refreshToken: string | null; acting: string | null };

/** Shared with the H5 of the mini-program: signing in there is signing in here. */
const KEY = 'tiaohe-session';
const storage = () => globalThis.localStorage;

let current: AccountSession | null = null;
/** A session from a web-view's address is used, not kept: the phone's own session stays what it was. */
let isBorrowed = false;

export function keepAccountSession(session: AccountSession | null): void {
  current = session;
  if (!isBorrowed) writeStored(storage, KEY, session);
}

export const fromSessionView = ({ jwt, refreshToken, acting }: SessionView): AccountSession => ({
  jwt,
  refreshToken,
  acting: acting?.id ?? null,
});

export function restoreAccountSession(): AccountSession | null {
  const words = new URLSearchParams(location.hash.slice(1));
  const jwt = words.get('jwt');
  if (jwt) {
    isBorrowed = true;
    history.replaceState(null, '', `${location.pathname}${location.search}`);
    current = { jwt, refreshToken: words.get('refreshToken'), acting: words.get('acting') };
  } else {
    current = readStored<AccountSession>(storage, KEY);
  }
  return current;
}

export function signInHere(session: AccountSession): void {
  isBorrowed = false;
  keepAccountSession(session);
}

export const accountCredentials: Credentials = {
  headers: () =>
    current
      ? {
          Authorization: `Bearer ${current.jwt}`,
          ...(current.acting ? { 'X-Acting-As': current.acting } : {}),
        }
      : {},
  renew: async () => {
    const session = current;
    const tokens = await refreshAccount(session?.refreshToken ?? null);
    if (session && tokens) keepAccountSession({ ...session, ...tokens });
    return tokens !== null;
  },
};
