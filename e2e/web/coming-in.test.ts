/**
 * The web page on a phone, on a desk, and in elder mode, in a real browser against a running server (R1b, R1f).
 *
 *   TIAOHE_URL=http://127.0.0.1:1337 npx jest --selectProjects e2e --testPathPatterns e2e/web
 */
import type { Browser, Page } from 'playwright-core';
import { signaturePng } from '../../cms/test/setup/signature';
import { newCreditCode } from '../../cms/test/setup/people';
import { kept, registeredByText, server, somePhone, textedCode } from '../mini-program/people';
import { chromiumPath, DESKTOP, launchBrowser, openPage, PHONE } from './browser';

const withBrowser = server && chromiumPath ? describe : describe.skip;
let browser: Browser;

/** Visible texts that are set smaller than elder mode allows, with their size. */
const smallTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('uni-page-body *, uni-tabbar *')]
      .filter((node) =>
        [...node.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
      )
      .filter((node) => node.getBoundingClientRect().width > 0)
      .filter((node) => parseFloat(getComputedStyle(node).fontSize) < 18)
      .map((node) => `${node.textContent?.trim().slice(0, 20)} ${getComputedStyle(node).fontSize}`),
  );

withBrowser('the web page', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('R1b, R1f an enterprise registers on a phone with the photo of its licence, and is told what comes next', async () => {
    const { page, complaints, go } = await openPage({ browser, server, screen: PHONE });
    const fill = (label: string, text: string) =>
      page.locator('.field', { hasText: label }).first().locator('input,textarea').first().fill(text);
    const phone = somePhone();
    await go('/pages/sign-in/register');
    await page.locator('.kinds__one').nth(1).tap();
    expect(await page.locator('uni-page-body').innerText()).not.toContain('身份证');
    await page.locator('.b-consent').tap();
    await fill('手机号', phone);
    await page.locator('.b-ask-code').tap();
    await page.locator('.sms input').fill(await textedCode(phone));
    await fill('企业名称', '安居装饰有限公司');
    await fill('统一社会信用代码', newCreditCode());
    await fill('法定代表人', '刘安');
    await fill('企业地址', '幸福路1号');
    await fill('联系人姓名', '王经办');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.b-licence').tap()]);
    await chooser.setFiles({ name: '执照.png', mimeType: 'image/png', buffer: Buffer.from(signaturePng()) });
    await page.locator('.licence__photo').waitFor();
    await page.locator('.b-register').tap();
    await page.getByText('工作人员会尽快核验').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    '/pages/home/home',
    '/pages/me/me',
    '/pages/me/privacy',
    '/pages/me/devices',
    '/pages/me/profile',
    '/pages/case/list',
    '/pages/apply/category',
  ])(
    'in elder mode %s is large, does not scroll sideways, and keeps the telephone in reach',
    async (path) => {
      const session = await registeredByText();
      const storage = { ...kept(session), 'tiaohe-elder': '1' };
      const { page, complaints, go } = await openPage({ browser, server, screen: PHONE, storage });
      await go(path);
      await page.locator('.b-help-phone').first().waitFor();
      expect(await smallTexts(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        PHONE.width,
      );
      expect(complaints).toEqual([]);
    },
  );

  it('R1f on a desk the same page has its navigation at the side and fills no more than can be read', async () => {
    const session = await registeredByText();
    const { page, complaints, go } = await openPage({
      browser,
      server,
      screen: DESKTOP,
      storage: kept(session),
    });
    await go('/pages/me/privacy');
    await page.getByText('我同意过的').waitFor();
    expect(await page.locator('.side').isVisible()).toBe(true);
    const { width = 0 } = (await page.locator('.frame__content').boundingBox()) ?? {};
    expect(width).toBeLessThanOrEqual(1_144);
    expect(complaints).toEqual([]);
  });
});
