/** Asks for the unread count while the app is on the screen: WeChat has no event stream. */
import { countUnread } from '@/api/notices';
import { NOTICE_TAB } from './tab-pages';
import { useSession } from './session';

const EVERY_MS = 10_000;
let timer: ReturnType<typeof setInterval> | undefined;

function showBadge(unread: number): void {
  // The call fails on pages without the bar; the count is then set when one is opened.
  const fail = () => undefined;
  if (unread > 0) uni.setTabBarBadge({ index: NOTICE_TAB, text: unread > 99 ? '99+' : String(unread), fail });
  else uni.removeTabBarBadge({ index: NOTICE_TAB, fail });
}

async function look(): Promise<void> {
  const session = useSession();
  if (session.isSignedIn) session.unread = await countUnread().catch(() => session.unread);
  showBadge(session.unread);
}

export function startUnreadWatch(): void {
  stopUnreadWatch();
  timer = setInterval(() => void look(), EVERY_MS);
}

export function stopUnreadWatch(): void {
  clearInterval(timer);
}

export const refreshBadge = (): void => showBadge(useSession().unread);
