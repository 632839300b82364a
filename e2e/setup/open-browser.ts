/** One browser for a journey; every person in it has a window, cookies and storage of their own. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from './find-browser';
import { noteTrouble, type Trouble } from './note-trouble';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1440, height: 900 } },
  wall: { viewport: { width: 1920, height: 1080 } },
} as const;
export type Device = keyof typeof DEVICES;

/** Two cores may be busy with something else: patience costs nothing when all is well. */
const WAIT_MS = 45_000;

export type House = {
  browser: Browser;
  /** What went wrong in any window, for the journey to look at in the end. */
  trouble: Trouble[];
  /** A person sits down at a device. */
  seat(who: string, device: Device): Promise<Page>;
};

export async function openBrowser({ url }: { url: string }): Promise<House> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  const trouble: Trouble[] = [];
  return {
    browser,
    trouble,
    async seat(who, device) {
      const context = await browser.newContext({
        ...DEVICES[device],
        baseURL: url,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      });
      context.setDefaultTimeout(WAIT_MS);
      const page = await context.newPage();
      noteTrouble({ page, who, url, into: trouble });
      return page;
    },
  };
}
