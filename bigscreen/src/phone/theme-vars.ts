/** Vant's dark theme is grey; here it is the navy of the wall. */
import type { ConfigProviderThemeVars } from 'vant';

export const THEME: ConfigProviderThemeVars = {
  background: '#050f24',
  background2: '#0a1d40',
  textColor: '#eef5ff',
  textColor2: '#8ba3c7',
  borderColor: 'rgba(96,160,240,0.2)',
  primaryColor: '#3f9dff',
  navBarBackground: '#081a3a',
  navBarTitleTextColor: '#eef5ff',
  navBarTextColor: '#8ba3c7',
  navBarTitleFontSize: '18px',
  tabsNavBackground: '#081a3a',
  tabActiveTextColor: '#ffffff',
  tabTextColor: '#8ba3c7',
  tabFontSize: '16px',
  tabsBottomBarColor: '#45d4f5',
  tabsLineHeight: '48px',
  pullRefreshHeadTextColor: '#8ba3c7',
};
