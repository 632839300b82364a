/** The four pages of the bar below, which uni opens by another call than the rest. */
export const TAB_PAGES = [
  { path: '/pages/home/home', label: '首页', icon: 'home' },
  { path: '/pages/case/list', label: '案件', icon: 'case' },
  { path: '/pages/notice/list', label: '消息', icon: 'bell' },
  { path: '/pages/me/me', label: '我的', icon: 'user' },
] as const;
export const NOTICE_TAB = 2;

export const isTabPage = (url: string): boolean => TAB_PAGES.some(({ path }) => path === url.split('?')[0]);

export function open(url: string): void {
  if (isTabPage(url)) uni.switchTab({ url });
  else uni.navigateTo({ url });
}

/** One page back; a page opened from a link has none behind it, so it goes home. */
export function goBack(): void {
  if (getCurrentPages().length > 1) uni.navigateBack();
  else uni.switchTab({ url: '/pages/home/home' });
}
