/** Strapi's own forms and editors, in the words of a mediation centre: no JSON, no codes, no English. */
import type { Page } from 'playwright-core';
import { openBrowser, type House } from '../setup/open-browser';
import { signInToPanel } from '../setup/panel';
import { readAccounts } from '../../testing/product';
import { album } from '../setup/take-picture';

const { TIAOHE_URL: URL = '', DATA_DIR = '' } = process.env;
const accounts = readAccounts(DATA_DIR);
const picture = album({ name: 'own-words' });
let house: House;
let page: Page;
beforeAll(async () => {
  house = await openBrowser({ url: URL });
  page = await house.seat('an administrator', 'desk');
  await signInToPanel({ page, accounts, role: 'system-admin' });
}, 180_000);
afterAll(() => house?.browser.close());

it('the template of a refusal notice says what it is and for which cases, and keeps what is chosen', async () => {
  await page.goto('/admin/content-manager/collection-types/api::document-template.document-template');
  await page.getByText('不予受理通知书（标准）').first().click();
  const kind = page.getByRole('combobox', { name: '种类' });
  await kind.waitFor();
  expect([
    await kind.innerText(),
    await page.getByRole('combobox', { name: '适用类别' }).innerText(),
    await page.locator('.cm-editor').count(),
  ]).toEqual(['不予受理通知书', '全部', 0]);

  await page.getByRole('combobox', { name: '适用类别' }).click();
  await page.getByRole('option', { name: /房屋漏水/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('房屋漏水').first().waitFor();
  await page.reload();
  await page
    .getByRole('combobox', { name: '适用类别' })
    .getByText(/房屋漏水/)
    .waitFor();
  await picture(page, '文书模板');

  // Other journeys go on with the same centre.
  await page.getByRole('button', { name: '清除适用类别' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存').first().waitFor();
});

it('the editor of tokens names every operation, and empty fields ask to choose', async () => {
  await page.goto('/admin/settings/api-tokens/create');
  await page.getByRole('button', { name: '小程序和网页' }).click();
  await page.getByText('申请调解', { exact: true }).first().waitFor();
  const words = await page.locator('main').innerText();
  expect(
    ['Select', 'Operation', 'apply', 'respond', 'CASE', 'case'].filter((word) =>
      new RegExp(`^${word}$`, 'm').test(words),
    ),
  ).toEqual([]);
  await picture(page, '令牌');
});

it('the editor of roles names the kinds of content', async () => {
  await page.goto('/admin/settings/roles');
  await page.getByText('安全审计员').first().click();
  await page.getByText('文书模板').first().waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/^(Document-template|Category|Holiday|Room)$/m);
  await picture(page, '角色');
});
