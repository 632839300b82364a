/**
 * Who watches the screen: a wall with its own API token, a member of staff, or an account that may watch. Kept for the
 * browser tab only, because walls hang in public rooms.
 */
import type { Credentials } from '../api/transport';
import { refreshAccount } from './refresh-account';
import { readStored, writeStored } from './stored';

export type ScreenSession =
  | { kind: 'wall'; token: string }
  | { kind: 'staff'; token: string }
  | { kind: 'account'; token: string; refreshToken: string | null; acting: string | null };

const KEY = 'tiaohe-screen';
const storage = () => globalThis.sessionStorage;

let current: ScreenSession | null = null;

export function keepScreenSession(session: ScreenSession | null): void {
  current = session;
  writeStored(storage, KEY, session);
}

/** A wall is started with `?token=`; the token leaves the address bar at once, so that no photo shows it. */
export function restoreScreenSession(): ScreenSession | null {
  const address = new URL(location.href);
  const token = address.searchParams.get('token');
  if (token) {
    address.searchParams.delete('token');
    history.replaceState(null, '', address);
    keepScreenSession({ kind: 'wall', token });
  } else {
    current = readStored<ScreenSession>(storage, KEY);
  }
  return current;
}

export const screenCredentials: Credentials = {
  headers: () => {
    if (!current) return {};
    const acting = current.kind === 'account' ? current.acting : null;
    return { Authorization: `Bearer ${current.token}`, ...(acting ? { 'X-Acting-As': acting } : {}) };
  },
  renew: async () => {
    const session = current;
    if (session?.kind === 'staff') return renewStaff();
    if (session?.kind !== 'account') return false;
    const tokens = await refreshAccount(session.refreshToken);
    if (tokens) keepScreenSession({ ...session, token: tokens.jwt, refreshToken: tokens.refreshToken });
    return tokens !== null;
  },
};

/** The panel keeps its refresh token in a cookie that scripts cannot read. */
async function renewStaff(): Promise<boolean> {
  try {
    const response = await fetch('/admin/access-token', { method: 'POST', credentials: 'same-origin' });
    if (!response.ok) return false;
    const { data } = (await response.json()) as { data?: { token?: string; accessToken?: string } };
    const token = data?.accessToken ?? data?.token;
    if (token) keepScreenSession({ kind: 'staff', token });
    return token !== undefined;
  } catch {
    return false;
  }
}
