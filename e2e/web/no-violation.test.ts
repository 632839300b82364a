/** Every page in a real browser: nothing is forbidden that a page needs, and no page asks anybody but us. */
import type { Page } from 'playwright-core';
import { open } from '../setup/h5';
import { openBrowser, type House } from '../setup/open-browser';
import { signInToPanel } from '../setup/panel';
import { readAccounts } from '../../testing/product';
import { until } from '../../testing/until';
import { signInToScreen } from '../setup/watch-wall';

const { TIAOHE_URL: URL = '', DATA_DIR = '' } = process.env;
const accounts = readAccounts(DATA_DIR);

let house: House;
beforeAll(async () => {
  house = await openBrowser({ url: URL });
});
afterAll(() => house?.browser.close());

/** What the browser itself says about rules that were broken; it does so on the page's own event too, seen by nobody else. */
async function watch(page: Page): Promise<string[]> {
  const said: string[] = [];
  await page.exposeFunction('tellViolation', (words: string) => said.push(words));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (window as unknown as { tellViolation(words: string): void }).tellViolation;
      tell(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  return said;
}

const settle = (page: Page) => page.waitForLoadState('networkidle');
/** Streams never fall silent, and that a page breaks no rule shows only in time: it is watched for this long. */
const PAUSE_MS = 1_500;

type Visit = { name: string; device: 'phone' | 'desk' | 'wall'; visit(page: Page): Promise<unknown> };
const VISITS: readonly Visit[] = [
  {
    name: 'the mini-program as a web page',
    device: 'phone',
    visit: (page) => open(page, '/pages/home/home'),
  },
  {
    name: 'the wall with all its charts',
    device: 'wall',
    visit: async (page) => {
      await signInToScreen({ page, accounts });
      await page.locator('canvas').nth(5).waitFor();
      await page.waitForTimeout(PAUSE_MS);
    },
  },
  {
    name: 'the leaders’ phone view',
    device: 'phone',
    visit: async (page) => {
      await signInToScreen({ page, accounts });
      for (const tab of ['分布', '机构人员', '动态']) await page.getByRole('tab', { name: tab }).click();
      await page.waitForTimeout(PAUSE_MS);
    },
  },
  {
    name: 'the signing page',
    device: 'phone',
    visit: (page) => page.goto('/sign/').then(() => settle(page)),
  },
  {
    name: 'the endpoints’ page',
    device: 'desk',
    visit: (page) => page.goto('/docs').then(() => settle(page)),
  },
  {
    name: 'the sandbox',
    device: 'desk',
    visit: async (page) => {
      await page.goto('/sandbox');
      for (const tab of ['微信', '电话', '会议', '时钟']) await page.getByRole('tab', { name: tab }).click();
      await page.waitForTimeout(PAUSE_MS);
    },
  },
  {
    name: 'the staff panel, its desk and Strapi’s own pages',
    device: 'desk',
    visit: async (page) => {
      await signInToPanel({ page, accounts, role: 'system-admin' });
      for (const path of [
        '/admin/plugins/desk/home',
        '/admin/plugins/desk/cases',
        '/admin/plugins/desk/accounts',
        '/admin/plugins/upload',
        '/admin/settings/roles',
        '/admin/settings/users',
        '/admin/content-manager/collection-types/api::typical-case.typical-case/create',
      ]) {
        await page.goto(path);
        await page.getByRole('main').first().waitFor();
        await page.waitForTimeout(PAUSE_MS);
      }
    },
  },
];

it.each(VISITS)('$name breaks no rule and asks nobody else', async ({ name, device, visit }) => {
  const page = await house.seat(name, device);
  const said = await watch(page);
  await visit(page);
  const foreign = house.trouble.filter(({ what }) => /foreign server|Content Security Policy/.test(what));
  expect({ said, foreign }).toEqual({ said: [], foreign: [] });
  await page.context().close();
});

it('runs no script that stands inside a page, wherever it came from', async () => {
  const page = await house.seat('a stranger’s script', 'desk');
  const said = await watch(page);
  for (const [nth, path] of [
    '/m/',
    '/screen/',
    '/sign/',
    '/docs',
    '/sandbox',
    '/admin/auth/login',
  ].entries()) {
    await page.goto(path);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.smuggled = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.smuggled = true">');
    });
    const told = (rule: string) => said.filter((words) => words.startsWith(`${rule} inline`)).length;
    await until(
      () => told('script-src-elem') > nth && told('script-src-attr') > nth,
      `the browser to refuse both on ${path}`,
    );
    expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
  }
  expect(said.filter((words) => words.startsWith('script-src-elem inline')).length).toBe(6);
  await page.context().close();
});

it('cannot be put into a frame', async () => {
  const page = await house.seat('a thief of clicks', 'desk');
  await page.goto('/docs');
  const text = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = '/admin/auth/login';
    document.body.append(frame);
    await new Promise((resolve) => (frame.onload = resolve));
    return frame.contentDocument?.body.innerText ?? 'nothing';
  });
  expect(text).toBe('nothing');
  await page.context().close();
});
