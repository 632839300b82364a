/** Two colleagues at the same record: the second sees both values and picks, at our pages and at Strapi's. */
import type { Page } from 'playwright-core';
import { staffApi, type Api } from '../setup/api';
import { openPage, top } from '../setup/desk';
import { openBrowser, type House } from '../setup/open-browser';
import { signInToPanel } from '../setup/panel';
import { readAccounts } from '../setup/product';
import { album } from '../setup/take-picture';

const { TIAOHE_URL: URL = '', DATA_DIR = '' } = process.env;
const accounts = readAccounts(DATA_DIR);
const picture = album({ name: 'two-at-once' });
const ROOM = '听雨室';
const CASE = '两人同改的典型案例';
let house: House;
let admin: Api;
let one: Page;
let two: Page;

const field = (page: Page, label: string) => top(page).getByRole('textbox', { name: label });
const save = (page: Page) => top(page).getByRole('button', { name: '保存', exact: true });

jest.setTimeout(180_000);
beforeAll(async () => {
  house = await openBrowser({ url: URL });
  admin = await staffApi(URL, accounts, 'system-admin');
  const made = await admin.post('/desk/rooms', { name: ROOM, location: '一楼', capacity: 6 });
  expect(made.status).toBe(201);
  one = await house.seat('a colleague', 'desk');
  two = await house.seat('another', 'desk');
  await signInToPanel({ page: one, accounts, role: 'system-admin' });
  await signInToPanel({ page: two, accounts, role: 'system-admin' });
}, 240_000);
afterAll(() => house?.browser.close());

async function openRoom(page: Page): Promise<void> {
  await openPage(page, '调解室');
  await page.getByRole('row', { name: ROOM }).click();
  await top(page).getByRole('button', { name: '修改', exact: true }).click();
  await field(page, '位置').waitFor();
}

it('a room that both are changing is saved by the first; the second picks field by field, and both are kept', async () => {
  await openRoom(one);
  await openRoom(two);
  await field(one, '位置').fill('二楼东');
  await field(one, '设备').fill('投影');
  await save(one).click();
  await one.getByRole('dialog').first().waitFor({ state: 'detached' });

  await field(two, '位置').fill('三楼西');
  await field(two, '设备').fill('录音录像');
  await field(two, '说明').fill('靠窗');
  await save(two).click();
  await top(two).getByText('您的改动还没有保存').waitFor();
  expect(await save(two).isDisabled()).toBe(true);
  await picture(two, '两人同改-1440');
  await two.setViewportSize({ width: 1024, height: 768 });
  await picture(two, '两人同改-1024');

  await top(two).getByRole('radiogroup', { name: '位置' }).getByRole('radio').first().click();
  await top(two).getByRole('radiogroup', { name: '设备' }).getByRole('radio').last().click();
  await picture(two, '选好了-1024');
  await save(two).click();
  await two.getByRole('dialog').first().waitFor({ state: 'detached' });
  const { data } = await admin.get('/desk/rooms');
  expect((data as { name: string }[]).find(({ name }) => name === ROOM)).toMatchObject({
    location: '三楼西',
    equipment: ['投影'],
    introduction: '靠窗',
    revision: 3,
  });
  await two.setViewportSize({ width: 1440, height: 900 });
});

it('a typical case in the content manager is not written over either: the second reads who was faster', async () => {
  const made = await admin.post('/desk/typical-cases', {
    title: CASE,
    category: 'leak',
    facts: '楼上漏水。',
  });
  const path = `/admin/content-manager/collection-types/api::typical-case.typical-case/${made.data.id}`;
  for (const page of [one, two]) {
    await page.goto(path);
    await page.locator('[name="title"]').waitFor();
  }
  const press = (page: Page) => page.getByRole('button', { name: /^(保存|Save)$/ }).click();
  await one.locator('[name="title"]').fill(`${CASE}（甲）`);
  const first = one.waitForResponse((answer) => answer.request().method() === 'PUT');
  await press(one);
  expect((await first).status()).toBe(200);

  await two.locator('[name="title"]').fill(`${CASE}（乙）`);
  const second = two.waitForResponse((answer) => answer.request().method() === 'PUT');
  await press(two);
  expect((await second).status()).toBe(409);
  await two.getByText('您的改动没有保存').first().waitFor();
  await two.waitForTimeout(1_500);
  expect(await two.locator('[name="title"]').inputValue()).toBe(`${CASE}（乙）`);
  await picture(two, '内容管理-1440');
  expect((await admin.get(`/desk/typical-cases/${made.data.id}`)).data.title).toBe(`${CASE}（甲）`);

  await two.reload();
  await two.locator('[name="title"]').fill(`${CASE}（乙）`);
  const third = two.waitForResponse((answer) => answer.request().method() === 'PUT');
  await press(two);
  expect((await third).status()).toBe(200);
});
