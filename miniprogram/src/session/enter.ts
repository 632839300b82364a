/** What comes between signing in and going on: who holds this phone, a password of one's own, which role. */
import type { SessionView } from '@tiaohe/config';
import type { Owed } from '@/api/transport';
import { platform } from '@/platform';
import { goOn } from './go-to-sign-in';

const IDENTITY = '/pages/me/identity';
const PASSWORD = '/pages/me/password';
const ROLES = '/pages/me/roles';

const withTarget = (page: string, to: string | undefined, more = ''): string => {
  const query = [more, to ? `to=${encodeURIComponent(to)}` : ''].filter(Boolean).join('&');
  return query ? `${page}?${query}` : page;
};

export function enter(session: Pick<SessionView, 'account' | 'memberships'>, to: string | undefined): void {
  const { account, memberships } = session;
  if (account.mustConfirmIdentity) return void uni.reLaunch({ url: withTarget(IDENTITY, to) });
  if (account.mustSetPassword) return void uni.reLaunch({ url: withTarget(PASSWORD, to, 'first=1') });
  if (memberships.length > 1) return void uni.reLaunch({ url: withTarget(ROLES, to) });
  goOn(to);
}

/** The server has refused something because this is still owed: whichever page asked, it is dealt with first. */
export function goToOwed(code: Owed): void {
  const page = code === 'IDENTITY_REQUIRED' ? IDENTITY : PASSWORD;
  const here = platform.currentPage();
  if (here.startsWith(page)) return;
  uni.reLaunch({ url: withTarget(page, here, page === PASSWORD ? 'first=1' : '') });
}
