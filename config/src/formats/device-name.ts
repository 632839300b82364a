/**
 * What a device calls itself, in words that its owner knows: from a browser's User-Agent, from Strapi's own name for one
 * ("Chrome on macOS"), or from what was said here before. Order decides: most browsers also call themselves Chrome and Safari.
 */
const SYSTEMS: readonly [sign: RegExp, name: string][] = [
  [/iPhone|iPod|\bon iOS\b/i, '苹果手机'],
  [/iPad/i, '苹果平板'],
  [/HarmonyOS|OpenHarmony/i, '鸿蒙手机'],
  [/Android/i, '安卓手机'],
  [/Windows/i, 'Windows 电脑'],
  [/Mac OS X|Macintosh|\bmacOS\b/i, '苹果电脑'],
  [/\bCrOS\b|Chrome ?OS/i, 'Chrome 电脑'],
  [/Linux|X11/i, 'Linux 电脑'],
];
const APPS: readonly [sign: RegExp, name: string][] = [
  [/wxwork/i, '企业微信'],
  [/MicroMessenger|miniProgram/i, '微信'],
  [/DingTalk/i, '钉钉'],
  [/AlipayClient/i, '支付宝'],
  [/QQBrowser/i, 'QQ 浏览器'],
  [/HuaweiBrowser/i, '华为浏览器'],
  [/MiuiBrowser|XiaoMi\//i, '小米浏览器'],
  [/VivoBrowser/i, 'vivo 浏览器'],
  [/HeyTapBrowser/i, 'OPPO 浏览器'],
  [/UCBrowser|UBrowser/i, 'UC 浏览器'],
  [/Quark/i, '夸克浏览器'],
  [/baiduboxapp|BIDUBrowser/i, '百度'],
  [/360SE|360EE|QihooBrowser/i, '360 浏览器'],
  [/MetaSr|SogouMobileBrowser/i, '搜狗浏览器'],
  [/\bEdg(e|A|iOS)?\b/i, 'Edge 浏览器'],
  [/\bOPR\b|Opera/i, 'Opera 浏览器'],
  [/SamsungBrowser/i, '三星浏览器'],
  [/Firefox|FxiOS/i, '火狐浏览器'],
  [/Chrome\b(?! ?OS)|CriOS|Chromium/i, 'Chrome 浏览器'],
  [/Safari/i, 'Safari 浏览器'],
];
const first = (names: readonly [RegExp, string][], text: string): string | undefined =>
  names.find(([sign, name]) => sign.test(text) || text.includes(name))?.[1];

export const deviceName = (said: string): string =>
  [first(SYSTEMS, said), first(APPS, said)].filter(Boolean).join(' · ') || '未知设备';
