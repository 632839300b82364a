/** What hurts when it goes wrong with people's accounts: many at once, two of one person, full numbers, firms, devices. */
import { inWords } from '../setup/in-words';
import type { Page } from 'playwright-core';
import type { Client } from '../../testing/client';
import { newCreditCode, photo } from '../../testing/people';
import { openAccountsPage, type AccountsPage } from '../setup/accounts-page';
import { answer, confirm, top } from '../setup/desk';
import { administrator, door, newPhone, PASSWORD, somebody } from '../setup/people-house';
import { album } from '../setup/take-picture';

const picture = album({ name: 'people-care' });
const serial = String(Date.now()).slice(-6);
let desk: AccountsPage;
let page: Page;
let admin: Client;
const detailOf = async (phone: string) => {
  const [row] = (await admin.get(`/desk/accounts?phone=${phone}`)).data as { id: string }[];
  return (await admin.get(`/desk/accounts/${row?.id}`)).data;
};

jest.setTimeout(120_000);
beforeAll(async () => {
  desk = await openAccountsPage();
  ({ page } = desk);
  admin = await administrator();
});
afterAll(() => desk?.house.browser.close());

it('R38a several accounts are disabled with one reason, and each is told how it went', async () => {
  const name = `批量${inWords(serial)}`;
  const people = await Promise.all([somebody({ name }), somebody({ name }), somebody({ name })]);
  await desk.search(`name=${name}`, 3);
  await desk.table().getByRole('checkbox', { name: '全选本页' }).click();
  await page.getByText('已选 3 个').waitFor();
  await desk
    .table()
    .getByRole('checkbox', { name: `选择${name}` })
    .last()
    .click();
  await page.getByText('已选 2 个').waitFor();
  await picture(page, '已选');
  await page.getByRole('button', { name: '停用', exact: true }).click();
  expect(await desk.button('停用').isEnabled()).toBe(false);
  await top(page).getByRole('textbox', { name: '理由' }).fill('重复注册的测试账号');
  await desk.button('停用').click();
  await top(page).getByText('2 个账号都已停用。').waitFor();
  await picture(page, '停用结果');
  await desk.button('知道了').click();
  await desk.table().getByText('已停用').nth(1).waitFor();
  const states = await Promise.all(people.map(async ({ client }) => (await client.get('/api/me')).status));
  expect(states.sort()).toEqual([200, 401, 401]);
});

it('R38a two accounts of one person become one after showing what moves; the page says it cannot be undone', async () => {
  const [from, into] = [
    await somebody({ name: `旧号${inWords(serial)}` }),
    await somebody({ name: `新号${inWords(serial)}`, password: PASSWORD }),
  ];
  const draft = await from.client.post('/api/cases', { category: 'noise', description: '楼上夜间装修' });
  expect(draft.status).toBe(201);
  await desk.find(from.phone);
  await desk.button('合并重复账号').click();
  await top(page).getByText('合并不能撤销').waitFor();
  await top(page).getByRole('textbox').first().fill(into.phone);
  await top(page).getByRole('button', { name: '合并到这里' }).click();
  await top(page).getByText('移过去').waitFor();
  expect(await desk.button('合并').isEnabled()).toBe(false);
  await top(page).getByRole('textbox', { name: '理由' }).fill('同一个人换了号码');
  await picture(page, '合并');
  expect(await answer(page, 'POST', /\/merge$/, () => desk.button('合并').click())).toBe(200);
  await top(page)
    .getByRole('heading', { name: `新号${inWords(serial)}` })
    .waitFor();
  await picture(page, '合并以后');
  expect((await into.client.get(`/api/cases/${draft.data.id}`)).status).toBe(200);
  expect((await from.client.get('/api/me')).status).toBe(401);
  await desk.close();
});

it('R37a a full phone number is shown after saying what for, and that is on the record', async () => {
  const { phone } = await somebody({ name: `脱敏${inWords(serial)}` });
  await desk.find(phone);
  expect(await top(page).innerText()).not.toContain(phone);
  await desk.button('查看完整信息').click();
  expect(await desk.button('查看').isEnabled()).toBe(false);
  await top(page).getByRole('textbox', { name: '理由' }).fill('电话核实身份');
  await picture(page, '查看完整信息');
  await desk.button('查看').click();
  await top(page).getByText(phone).waitFor();
  await picture(page, '完整信息');
  await page.keyboard.press('Escape');
  await top(page).getByRole('tab', { name: '操作记录' }).click();
  await top(page).getByText('电话核实身份').waitFor();
  await picture(page, '操作记录');
  await desk.close();
  expect(await page.locator('body').innerText()).not.toContain(phone);
});

it('R37a a firm is verified against the photo of its licence, or refused in words that reach it', async () => {
  const phone = newPhone();
  const firm = {
    kind: 'enterprise',
    name: '王经办',
    enterprise: {
      name: `核验${serial}有限公司`,
      creditCode: newCreditCode(),
      legalRepresentative: '刘安',
      address: '幸福路1号',
    },
  };
  const { client } = door.openedBy(await door.register(phone, firm), 201);
  expect((await client.post('/api/me/enterprise/licence', photo())).status).toBe(201);
  // Whoever comes to the desk sees that a firm waits, and finds it by the firm's own name.
  await page.getByRole('link', { name: '工作台', exact: true }).click();
  await page.getByRole('link', { name: /待核验企业/ }).click();
  await page.waitForURL(/verification=pending/);
  await page.getByRole('textbox', { name: '姓名' }).fill(firm.enterprise.name);
  await desk.table().locator('tbody tr').nth(1).waitFor({ state: 'detached' });
  await picture(page, '待核验企业');
  await desk.table().locator('tbody tr', { hasText: '待核验' }).click();
  await desk.button('查看照片').click();
  const licence = top(page).getByRole('img', { name: '营业执照' });
  await licence.waitFor();
  await licence.evaluate((image: HTMLImageElement) => image.decode());
  await picture(page, '营业执照');
  await desk.button('核验不通过').click();
  await top(page).getByRole('textbox', { name: '理由' }).fill('照片看不清信用代码');
  await desk.button('不通过').click();
  await top(page).getByText('照片看不清信用代码').waitFor();
  expect((await detailOf(phone)).enterprise.verification).toBe('refused');
  await confirm(page, top(page), '核验通过');
  await desk.button('撤销核验').waitFor();
  await picture(page, '已核验');
  const notices = (await client.get('/api/notices')).data as { title: string; text: string }[];
  expect(notices.map(({ title }) => title)).toEqual(['企业信息核验通过', '企业信息核验没有通过']);
  expect(notices[1]?.text).toContain('照片看不清信用代码');
  await desk.close();
});

it('R38a staff see where somebody is signed in, and sign one device out at once', async () => {
  const { phone, client } = await somebody({ name: `设备${inWords(serial)}`, password: PASSWORD });
  const other = door.openedBy(await door.signInByPassword(phone, PASSWORD), 200);
  await desk.find(phone);
  await top(page).getByRole('tab', { name: '登录设备' }).click();
  await top(page).getByRole('button', { name: '退出', exact: true }).nth(1).waitFor();
  await picture(page, '登录设备');
  await confirm(page, top(page), '退出');
  await top(page).getByRole('button', { name: '退出', exact: true }).nth(1).waitFor({ state: 'detached' });
  const left = await Promise.all(
    [client, other.client].map(async (one) => (await one.get('/api/me')).status),
  );
  expect(left.sort()).toEqual([200, 401]);
  await confirm(page, top(page), '全部退出');
  await top(page).getByText('没有登录中的设备').waitFor();
  await desk.close();
});

it('nobody met an error on the way', () => expect(desk.house.trouble).toEqual([]));
