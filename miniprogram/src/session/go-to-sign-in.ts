/** To the sign-in page, and back to where the person was going. */
import { platform } from '@/platform';
import { isTabPage } from './tab-pages';

const SIGN_IN = '/pages/sign-in/sign-in';

export function goToSignIn(to: string = platform.currentPage()): void {
  if (platform.currentPage().startsWith('/pages/sign-in/')) return;
  uni.reLaunch({ url: `${SIGN_IN}?to=${encodeURIComponent(to)}` });
}

/** Where to go once signed in: only our own pages, never an address that somebody put in a link. */
export function goOn(to: string | undefined): void {
  const target =
    to && to.startsWith('/pages/') && !to.startsWith('/pages/sign-in/') ? to : '/pages/home/home';
  uni.reLaunch({
    url: target,
    fail: () => uni.switchTab({ url: isTabPage(target) ? target : '/pages/home/home' }),
  });
}
