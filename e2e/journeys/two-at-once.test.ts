/** Two colleagues at the same record of the desk: the second sees both values and picks. */
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
const ROOM = `听雨室${Date.now() % 100_000}`;
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

it('the cap on codes by text message is a record too: the second sees what the first has set', async () => {
  const { data: before } = await admin.get('/desk/sms-codes');
  const openCap = async (page: Page) => {
    await openPage(page, '待发送');
    await page.getByRole('button', { name: /^验证码 / }).click();
    await cap(page).waitFor();
  };
  const cap = (page: Page) => top(page).getByRole('spinbutton', { name: '每小时最多（条）' });
  await openCap(one);
  await openCap(two);
  await cap(one).fill('321');
  await save(one).click();
  await one.getByRole('dialog').first().waitFor({ state: 'detached' });

  await cap(two).fill('654');
  await save(two).click();
  await top(two).getByText('您的改动还没有保存').waitFor();
  await top(two).getByText('每小时 321 条').waitFor();
  await top(two).getByText('每小时 654 条').waitFor();
  await picture(two, '验证码上限-1440');
  await top(two).getByRole('radiogroup').getByRole('radio').first().click();
  await save(two).click();
  await two.getByRole('dialog').first().waitFor({ state: 'detached' });
  const { data } = await admin.get('/desk/sms-codes');
  expect(data.perHour).toBe(654);
  await admin.put('/desk/sms-codes', { perHour: before.perHour, revision: data.revision });
});
