/** Registering as an enterprise, and what every page of the phone keeps to in elder mode and on a desk (R1b, R1f). */
import type { Page } from 'playwright-core';
import { newCreditCode, newPhone } from '../../testing/people';
import { consent, fill, fillSmsCode, open, press, see } from '../setup/h5';
import { paperPhoto } from '../setup/paper-photo';
import { administrator, peopleHouse, sandbox, somebody } from '../setup/people-house';
import { album } from '../setup/take-picture';

const { seat } = peopleHouse();
const picture = album({ name: 'coming-in' });
const PHONE_WIDTH = 390;
const READABLE_WIDTH = 1_144;
const LARGE_PX = 18;

/** Visible texts that are set smaller than elder mode allows, with their size. */
const smallTexts = (page: Page): Promise<string[]> =>
  page.evaluate(
    (large) =>
      [...document.querySelectorAll('uni-page-body *, uni-tabbar *')]
        .filter((node) =>
          [...node.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
        )
        .filter((node) => node.getBoundingClientRect().width > 0)
        .filter((node) => parseFloat(getComputedStyle(node).fontSize) < large)
        .map((node) => `${node.textContent?.trim().slice(0, 20)} ${getComputedStyle(node).fontSize}`),
    LARGE_PX,
  );

it('R1b an enterprise registers with the photo of its licence, and the centre has it to verify', async () => {
  const phone = newPhone();
  const creditCode = newCreditCode();
  const page = await seat('phone');
  await open(page, '/pages/sign-in/register');
  await page.locator('.kinds__one:visible', { hasText: '企业' }).click();
  await see(page, '企业名称');
  expect(await page.locator('uni-page:visible').innerText()).not.toContain('身份证');
  await consent(page);
  await fill(page, '手机号', phone);
  await fillSmsCode({ page, phone, sandbox });
  await fill(page, '企业名称', '安居装饰有限公司');
  await fill(page, '统一社会信用代码', `${creditCode.slice(0, -1)}O`);
  await fill(page, '法定代表人', '刘安');
  await fill(page, '企业地址', '幸福路1号');
  await fill(page, '联系人姓名', '王经办');
  await press(page, '注册');
  await see(page, '统一社会信用代码不对，请对照营业执照检查');
  await fill(page, '统一社会信用代码', creditCode);
  await page.getByText('统一社会信用代码不对，请对照营业执照检查').waitFor({ state: 'hidden' });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('.b-licence:visible').click(),
  ]);
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser');
  const buffer = Buffer.from(await paperPhoto(browser));
  await chooser.setFiles({ name: '执照.png', mimeType: 'image/png', buffer });
  await page.locator('.licence__photo:visible').waitFor();
  await picture(page, '企业注册');
  await press(page, '注册');
  await see(page, /工作人员会尽快核验/);
  await picture(page, '企业信息');

  const admin = await administrator();
  const [found] = (await admin.get(`/desk/accounts?phone=${phone}`)).data as { id: string }[];
  const { enterprise } = (await admin.get(`/desk/accounts/${found?.id}`)).data as { enterprise: object };
  expect(enterprise).toMatchObject({ name: '安居装饰有限公司', creditCode, verification: 'pending' });
});

describe('in elder mode', () => {
  let page: Page;
  beforeAll(async () => {
    page = await seat('phone', (await somebody()).session, { 'tiaohe-elder': '1' });
  });

  it.each([
    ['home/home', '没有需要您处理的事'],
    ['me/me', '当前身份'],
    ['me/privacy', '我同意过的'],
    ['me/devices', '这台设备'],
    ['me/profile', '住址'],
    ['me/phone', '现在的手机号'],
    ['me/password', '再填一次'],
    ['me/close', '注销以后'],
    ['me/organisation', '绑定码'],
    ['case/list', '全部'],
    ['apply/category', '您遇到的是哪类事？'],
    ['sign-in/register', '为自己申请调解'],
  ])('R1f %s is large, does not scroll sideways, and keeps the telephone in reach', async (path, words) => {
    await open(page, `/pages/${path}`);
    await see(page, words);
    await page.locator('.b-help-phone:visible').first().waitFor();
    expect(await smallTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE_WIDTH);
    await picture(page, `大字-${path.replace('/', '-')}`);
  });
});

it('R1f on a desk the same page has its navigation at the side and fills no more than can be read', async () => {
  const page = await seat('desk', (await somebody()).session);
  await open(page, '/pages/me/privacy');
  await see(page, '我同意过的');
  expect(await page.locator('.side').isVisible()).toBe(true);
  const { width = 0 } = (await page.locator('.frame__content:visible').boundingBox()) ?? {};
  expect(width).toBeLessThanOrEqual(READABLE_WIDTH);
});
