/** A browser at one size against the running server; it notes page errors and every request that leaves this machine. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const chromiumPath = process.env['CHROMIUM'] ?? PATHS.find((path) => existsSync(path));

export type Screen = { width: number; height: number; isTouch: boolean };
export const PHONE: Screen = { width: 390, height: 844, isTouch: true };
export const DESKTOP: Screen = { width: 1440, height: 900, isTouch: false };

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox', '--disable-gpu'] });

export async function openPage({
  browser,
  server,
  screen,
  storage = {},
}: {
  browser: Browser;
  server: string;
  screen: Screen;
  storage?: Record<string, string>;
}): Promise<{ page: Page; complaints: string[]; go(path: string): Promise<void> }> {
  const { width, height, isTouch } = screen;
  const context = await browser.newContext({
    viewport: { width, height },
    isMobile: isTouch,
    hasTouch: isTouch,
    locale: 'zh-CN',
  });
  await context.addInitScript((kept) => {
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
  }, storage);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server))
      complaints.push(`request to ${request.url()}`);
  });
  return {
    page,
    complaints,
    async go(path) {
      await page.goto(`${server}/m/#${path}`);
      await page.waitForLoadState('networkidle');
    },
  };
}
