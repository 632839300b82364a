/** Two colleagues at the same record of the desk: the second sees both values and picks. */
import type { Page } from 'playwright-core';
import { staffApi, type Api } from '../setup/api';
import { openPage, top } from '../setup/desk';
import { openBrowser, type House } from '../setup/open-browser';
import { signInToPanel } from '../setup/panel';
import { readAccounts } from '../../testing/product';
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

/** The words of a choice are never broken in two, and the choices of a field stand side by side. */
async function looksTidy(page: Page, what: string): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    const [mine, theirs] = await Promise.all(
      ['用我的', '用另一处的'].map((words) =>
        top(page).getByText(words, { exact: true }).first().boundingBox(),
      ),
    );
    expect([mine?.height, theirs?.height].map((high = 0) => high > 0 && high < 30)).toEqual([true, true]);
    expect(mine?.y).toBe(theirs?.y);
    await picture(page, `${what}-${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
async function meets({
  what,
  path,
  label,
  field: name,
  mine,
  theirs,
}: {
  what: string;
  /** Of the record, which is open in the window's drawer. */
  path: string;
  label: string;
  field: string;
  mine: string;
  theirs: string;
}): Promise<void> {
  await top(two).getByRole('button', { name: /^修改/ }).first().click();
  await field(two, label).fill(mine);
  const { revision } = (await admin.get(path)).data;
  expect((await admin.put(path, { [name]: theirs, revision })).status).toBe(200);
  await save(two).click();
  await top(two).getByText(theirs).waitFor();
  await looksTidy(two, what);
  await top(two).getByRole('radio').first().click();
  await save(two).click();
  await top(two).getByRole('radiogroup').first().waitFor({ state: 'detached' });
  expect((await admin.get(path)).data[name]).toBe(mine);
}

it('the same choice, easy to read, stands at a mediator, an account and an organisation', async () => {
  const serial = String(Date.now()).slice(-8);
  const phone = `139${serial}`;
  const name = '谷两处';
  const mediator = await admin.post('/desk/mediators', { name, phone });
  const place = await admin.post('/desk/organisations', { name: `两处调委会${serial}` });
  const [account] = (await admin.get(`/desk/accounts?phone=${phone}`)).data;

  await openPage(two, '调解员库');
  await two.getByRole('row', { name }).first().click();
  const title = { label: '职务', field: 'title', mine: '首席调解员', theirs: '副主任' };
  await meets({ what: '调解员', path: `/desk/mediators/${mediator.data.id}`, ...title });

  await two.goto(`/admin/plugins/desk/accounts?phone=${phone}`);
  await two.getByRole('row', { name }).first().click();
  const home = { label: '住址', field: 'address', mine: '和平路1号', theirs: '和平路2号' };
  await meets({ what: '账号', path: `/desk/accounts/${account.id}`, ...home });

  await two.goto('/admin/plugins/desk/organisations');
  await two
    .getByRole('row', { name: `两处调委会${serial}` })
    .first()
    .click();
  const region = { label: '辖区', field: 'region', mine: '城东街道', theirs: '城西街道' };
  await meets({ what: '机构', path: `/desk/organisations/${place.data.id}`, ...region });
});
