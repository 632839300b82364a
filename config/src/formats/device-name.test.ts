import { deviceName } from './device-name';

it.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.49 miniProgram',
    '苹果手机 · 微信',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0',
    'Windows 电脑 · Edge 浏览器',
  ],
  ['Mozilla/5.0 (Linux; Android 14; Pixel) Chrome/120.0 Mobile Safari/537.36', '安卓手机 · Chrome 浏览器'],
  // Strapi's own names, for colleagues at the panel.
  ['Chrome on macOS', '苹果电脑 · Chrome 浏览器'],
  ['Edge on Windows', 'Windows 电脑 · Edge 浏览器'],
  ['Safari on iOS', '苹果手机 · Safari 浏览器'],
  ['Safari on Linux', 'Linux 电脑 · Safari 浏览器'],
  // Phones that call themselves Chrome or Safari as well.
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) CriOS/120.0 Mobile/15E148 Safari/604.1',
    '苹果手机 · Chrome 浏览器',
  ],
  [
    'Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00) Chrome/99.0 HuaweiBrowser/13.0 Mobile Safari/537.36',
    '鸿蒙手机 · 华为浏览器',
  ],
  [
    'Mozilla/5.0 (Linux; U; Android 13; zh-cn; 2211133C) Chrome/100.0 Mobile Safari/537.36 XiaoMi/MiuiBrowser/17.1',
    '安卓手机 · 小米浏览器',
  ],
  ['Mozilla/5.0 (Linux; Android 13; V2199A) Chrome/87.0 Mobile VivoBrowser/14.5', '安卓手机 · vivo 浏览器'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/107.0 Safari/537.36 QQBrowser/11.6', 'Windows 电脑 · QQ 浏览器'],
  ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/156.0 Safari/537.36', 'Linux 电脑 · Chrome 浏览器'],
  ['node', '未知设备'],
  ['', '未知设备'],
])('%s is %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
  // Said once, it is said again the same: names are kept, and named anew where they are shown.
  expect(deviceName(name)).toBe(name);
});
