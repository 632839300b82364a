/** Two administrators at the rights of one role: the second sees what each has changed, right by right, and nothing ticked is lost. */
import type { Locator, Page } from 'playwright-core';
import { apiOf, staffApi, type Api } from '../setup/api';
import { openBrowser, type House } from '../setup/open-browser';
import { signInToPanel } from '../setup/panel';
import { readAccounts, type DemoAccounts } from '../../testing/product';
import { album, atWidths } from '../setup/take-picture';

const { TIAOHE_URL: URL = '', DATA_DIR = '' } = process.env;
const accounts = readAccounts(DATA_DIR);
const picture = album({ name: 'two-at-one-role' });
const PASSWORD = 'Zhongxin-2026-ceshi';
const serial = String(Date.now()).slice(-7);
let house: House;
let admin: Api;
let one: Page;
let two: Page;

const dialog = (page: Page) => page.getByRole('dialog', { name: '两边都改了这条记录' });
const box = (page: Page, label: string): Locator => page.getByRole('checkbox', { name: label, exact: true });
const isOn = (page: Page, label: string) => box(page, label).getAttribute('aria-checked');
async function save(page: Page, path: RegExp): Promise<number> {
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'PUT' && path.test(response.url()),
  );
  await page.getByRole('button', { name: /^(保存|Save)$/ }).click();
  return (await answer).status();
}
const groups = async (page: Page) => {
  await page.getByRole('tab', { name: /插件/ }).click();
  await page.getByRole('button', { name: '调解工作台' }).first().click();
  await box(page, '案件审核').waitFor();
};

/** A second person with the rights of the first. */
async function colleague(): Promise<DemoAccounts> {
  const { data: roles } = await admin.get('/admin/roles');
  const own = (roles as { id: number; code: string }[])
    .filter(({ code }) => ['strapi-super-admin', 'system-admin'].includes(code))
    .map(({ id }) => id);
  const email = `jia${serial}@demo.tiaohe.cn`;
  const made = await admin.post('/admin/users', {
    email,
    firstname: '同事',
    lastname: '陈',
    roles: own,
  });
  const registered = await apiOf(URL).post('/admin/register', {
    registrationToken: made.data.registrationToken,
    userInfo: { firstname: '同事', lastname: '陈', password: PASSWORD },
  });
  expect([made.status, registered.status]).toEqual([201, 200]);
  return { panel: [{ role: 'colleague', email, password: PASSWORD }], accounts: [] };
}

jest.setTimeout(240_000);
beforeAll(async () => {
  house = await openBrowser({ url: URL });
  admin = await staffApi(URL, accounts, 'system-admin');
  one = await house.seat('a colleague', 'desk');
  two = await house.seat('another', 'desk');
  await signInToPanel({ page: one, accounts: await colleague(), role: 'colleague' });
  await signInToPanel({ page: two, accounts, role: 'system-admin' });
}, 300_000);
afterAll(() => house?.browser.close());

it('the rights that two tick are shown to the second with whose they are, and are then all there', async () => {
  const made = await admin.post('/admin/roles', { name: `回访组${serial}`, description: '' });
  const path = `/admin/roles/${made.data.id}/permissions`;
  const right = (code: string, rows: string[]) => ({
    action: `plugin::desk.${code}`,
    subject: null,
    properties: {},
    conditions: rows.map((row) => `plugin::desk.${row}`),
  });
  expect((await admin.put(path, { permissions: [right('case.read', [])] })).status).toBe(200);
  for (const page of [one, two]) {
    await page.goto(`/admin/settings/roles/${made.data.id}`);
    await groups(page);
  }
  await box(one, '案件审核').click();
  expect(await save(one, /permissions$/)).toBe(200);

  await box(two, '立案').click();
  await box(two, '查看案件').click();
  expect(await save(two, /permissions$/)).toBe(409);
  await dialog(two).getByText('案件：案件审核：未勾选 → 已勾选').waitFor();
  await dialog(two)
    .getByText(/陈同事.*改的，保存后都在/)
    .waitFor();
  await dialog(two).getByText('案件：立案：未勾选 → 已勾选').waitFor();
  await dialog(two).getByText('案件：查看案件：已勾选 → 未勾选').waitFor();
  await atWidths(picture, two, '各自的勾');

  await dialog(two).getByRole('button', { name: '返回继续改' }).click();
  await two.getByText('您的改动没有保存').first().waitFor();
  await two.waitForTimeout(1_500);
  expect([await isOn(two, '立案'), await isOn(two, '查看案件')]).toEqual(['true', 'false']);

  expect(await save(two, /permissions$/)).toBe(409);
  const saved = two.waitForResponse(
    (response) =>
      response.request().method() === 'PUT' &&
      response.status() === 200 &&
      /permissions$/.test(response.url()),
  );
  const anew = two.waitForEvent('load');
  await dialog(two).getByRole('button', { name: '保存' }).click();
  await saved;
  await anew;
  await groups(two);
  expect([await isOn(two, '立案'), await isOn(two, '查看案件'), await isOn(two, '案件审核')]).toEqual([
    'true',
    'false',
    'true',
  ]);
  const { data } = await admin.get(path);
  expect((data as { action: string }[]).map(({ action }) => action).sort()).toEqual([
    'plugin::desk.case.accept',
    'plugin::desk.case.review',
  ]);
});

it('one right that both narrow otherwise is asked, and one may take the colleague’s whole', async () => {
  const made = await admin.post('/admin/roles', { name: `窗口组${serial}`, description: '' });
  const path = `/admin/roles/${made.data.id}/permissions`;
  const rows = (...names: string[]) => ({
    permissions: [
      {
        action: 'plugin::desk.case.read',
        subject: null,
        properties: {},
        conditions: names.map((name) => `plugin::desk.${name}`),
      },
    ],
  });
  await admin.put(path, rows());
  await two.goto(`/admin/settings/roles/${made.data.id}`);
  await groups(two);
  expect((await admin.put(path, rows('handled'))).status).toBe(200);
  await box(two, '查看案件').click();
  expect(await save(two, /permissions$/)).toBe(409);
  await dialog(two).getByText('数据范围：分配给我的或本人经手的').waitFor();
  expect(await dialog(two).getByRole('radiogroup').count()).toBe(1);
  await atWidths(picture, two, '同一项');
  const anew = two.waitForEvent('load');
  await dialog(two).getByRole('radio').last().click();
  await dialog(two).getByRole('button', { name: '保存' }).click();
  await anew;
  const { data } = await admin.get(path);
  expect(data).toMatchObject(rows('handled').permissions);
});

it('the ticks of an account role and the looks of a list are shown in the same way', async () => {
  const { data } = await admin.get('/users-permissions/roles');
  const person = (data.roles as { id: number; type: string }[]).find(({ type }) => type === 'enterprise');
  const path = `/users-permissions/roles/${person?.id}`;
  await two.goto(`/admin/settings/users-permissions/roles/${person?.id}`);
  await two.getByRole('button', { name: '小程序和网页' }).click();
  await two.getByText('主持调解').first().waitFor();
  const { role } = (await admin.get(path)).data;
  const { name, permissions } = role;
  expect((await admin.put(path, { name, description: '企业', permissions, users: [] })).status).toBe(200);
  await two.getByRole('checkbox', { name: '查看典型案例' }).first().click();
  expect(await save(two, /users-permissions\/roles/)).toBe(409);
  await dialog(two)
    .getByText(/典型案例/)
    .first()
    .waitFor();
  await dialog(two)
    .getByText(/说明：.* → 企业/)
    .waitFor();
  await atWidths(picture, two, '小程序角色');
  const anew = two.waitForEvent('load');
  await dialog(two).getByRole('button', { name: '不要这里的改动，全部用另一处的' }).click();
  await anew;
  expect((await admin.get(path)).data.role).toMatchObject({ description: '企业' });
});
