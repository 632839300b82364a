/** What a device calls itself, in words that its owner knows. */
const SYSTEMS: readonly [sign: RegExp, name: string][] = [
  [/iPhone/i, '苹果手机'],
  [/iPad/i, '苹果平板'],
  [/HarmonyOS|OpenHarmony/i, '鸿蒙手机'],
  [/Android/i, '安卓手机'],
  [/Windows/i, 'Windows 电脑'],
  [/Mac OS X|Macintosh/i, '苹果电脑'],
  [/Linux/i, 'Linux 电脑'],
];
const APPS: readonly [sign: RegExp, name: string][] = [
  [/MicroMessenger|miniProgram/i, '微信'],
  [/Edg\//i, 'Edge 浏览器'],
  [/Firefox\//i, '火狐浏览器'],
  [/Chrome\//i, 'Chrome 浏览器'],
  [/Safari\//i, 'Safari 浏览器'],
];
const first = (names: readonly [RegExp, string][], text: string): string | undefined =>
  names.find(([sign]) => sign.test(text))?.[1];

export const deviceName = (userAgent: string): string =>
  [first(SYSTEMS, userAgent), first(APPS, userAgent)].filter(Boolean).join(' · ') || '未知设备';
