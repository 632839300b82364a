/** What hurts when it goes wrong with people's accounts: many at once, two of one person, full numbers, firms, files. */
import { readFile } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import type { Download, Locator, Page } from 'playwright-core';
import type { Client } from '../../cms/test/setup/client';
import { newCreditCode, photo } from '../../cms/test/setup/people';
import { answer, choose, confirm, openPage, rowsOf, top } from '../setup/desk';
import { openBrowser, type House } from '../setup/open-browser';
import { signInToPanel } from '../setup/panel';
import { administrator, door, newPhone, PASSWORD, somebody } from '../setup/people-house';
import { readAccounts } from '../setup/product';
import { album } from '../setup/take-picture';

const { TIAOHE_URL: URL = '', DATA_DIR = '' } = process.env;
const accounts = readAccounts(DATA_DIR);
const picture = album({ name: 'people-care' });
const serial = String(Date.now()).slice(-6);
let house: House;
let page: Page;
let admin: Client;

const table = (): Locator => page.getByRole('table', { name: '账号' });
const button = (name: string): Locator => top(page).getByRole('button', { name, exact: true });
const box = (label: string): Locator => page.getByRole('textbox', { name: label, exact: true });
async function search(words: string, rows: number): Promise<void> {
  await page.goto(`/admin/plugins/desk/accounts?${words}`);
  await table().locator('tbody tr').nth(rows).waitFor({ state: 'detached' });
  await table()
    .locator('tbody tr')
    .nth(rows - 1)
    .waitFor();
}
async function find(phone: string): Promise<void> {
  await search(`phone=${phone}`, 1);
  await table().locator('tbody tr').first().click();
  await top(page).getByText('开通时间').waitFor();
}
const close = async (): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
const detailOf = async (phone: string) => {
  const [row] = (await admin.get(`/desk/accounts?phone=${phone}`)).data as { id: string }[];
  return (await admin.get(`/desk/accounts/${row?.id}`)).data;
};

jest.setTimeout(120_000);
beforeAll(async () => {
  house = await openBrowser({ url: URL });
  admin = await administrator();
  page = await house.seat('system-admin', 'desk');
  await signInToPanel({ page, accounts, role: 'system-admin' });
  await openPage(page, '账号');
});
afterAll(() => house?.browser.close());

it('R40a a search under a name and the columns of one’s choice are there again another day', async () => {
  await page.getByRole('button', { name: '常用查找' }).click();
  await page.getByText('还没有保存过').waitFor();
  await picture(page, '还没有常用查找');
  await page.keyboard.press('Escape');
  await choose(page, page, '类型', '企业');
  await page.getByRole('button', { name: '常用查找' }).click();
  await box('名称').fill('所有企业');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await picture(page, '常用查找');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '显示列' }).click();
  await page.getByRole('checkbox', { name: '微信' }).click();
  await picture(page, '显示列');
  await page.keyboard.press('Escape');

  await page.goto('/admin/plugins/desk/accounts');
  await table().getByRole('columnheader', { name: '微信' }).waitFor();
  await page.getByRole('button', { name: '常用查找' }).click();
  await page.getByRole('button', { name: '所有企业', exact: true }).click();
  await page.waitForURL(/kind=enterprise/);
  await page.getByRole('button', { name: '常用查找' }).click();
  await page.getByRole('button', { name: '删除「所有企业」' }).click();
  await page.getByText('还没有保存过').waitFor();
  await page.keyboard.press('Escape');
});

it('R38a several accounts are disabled with one reason, and each is told how it went', async () => {
  const name = `批量${serial}`;
  const people = await Promise.all([somebody({ name }), somebody({ name }), somebody({ name })]);
  await search(`name=${name}`, 3);
  await table().getByRole('checkbox', { name: '全选本页' }).click();
  await page.getByText('已选 3 个').waitFor();
  await table()
    .getByRole('checkbox', { name: `选择${name}` })
    .last()
    .click();
  await page.getByText('已选 2 个').waitFor();
  await picture(page, '已选');
  await page.getByRole('button', { name: '停用', exact: true }).click();
  expect(await button('停用').isEnabled()).toBe(false);
  await top(page).getByRole('textbox', { name: '理由' }).fill('重复注册的测试账号');
  await button('停用').click();
  await top(page).getByText('2 个账号都已停用。').waitFor();
  await picture(page, '停用结果');
  await button('知道了').click();
  await table().getByText('已停用').nth(1).waitFor();
  const states = await Promise.all(people.map(async ({ client }) => (await client.get('/api/me')).status));
  expect(states.sort()).toEqual([200, 401, 401]);
});

it('R38a two accounts of one person become one after showing what moves; the page says it cannot be undone', async () => {
  const [from, into] = [
    await somebody({ name: `旧号${serial}` }),
    await somebody({ name: `新号${serial}`, password: PASSWORD }),
  ];
  const draft = await from.client.post('/api/cases', { category: 'noise', description: '楼上夜间装修' });
  expect(draft.status).toBe(201);
  await find(from.phone);
  await button('合并重复账号').click();
  await top(page).getByText('合并不能撤销').waitFor();
  await top(page).getByRole('textbox').first().fill(into.phone);
  await top(page).getByRole('button', { name: '合并到这里' }).click();
  await top(page).getByText('移过去').waitFor();
  expect(await button('合并').isEnabled()).toBe(false);
  await top(page).getByRole('textbox', { name: '理由' }).fill('同一个人换了号码');
  await picture(page, '合并');
  expect(await answer(page, 'POST', /\/merge$/, () => button('合并').click())).toBe(200);
  await top(page)
    .getByRole('heading', { name: `新号${serial}` })
    .waitFor();
  await picture(page, '合并以后');
  expect((await into.client.get(`/api/cases/${draft.data.id}`)).status).toBe(200);
  expect((await from.client.get('/api/me')).status).toBe(401);
  await close();
});

it('R37a a full phone number is shown after saying what for, and that is on the record', async () => {
  const { phone } = await somebody({ name: `脱敏${serial}` });
  await find(phone);
  expect(await top(page).innerText()).not.toContain(phone);
  await button('查看完整信息').click();
  expect(await button('查看').isEnabled()).toBe(false);
  await top(page).getByRole('textbox', { name: '理由' }).fill('电话核实身份');
  await picture(page, '查看完整信息');
  await button('查看').click();
  await top(page).getByText(phone).waitFor();
  await picture(page, '完整信息');
  await page.keyboard.press('Escape');
  await top(page).getByRole('tab', { name: '操作记录' }).click();
  await top(page).getByText('电话核实身份').waitFor();
  await picture(page, '操作记录');
  await close();
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
  await find(phone);
  await button('查看照片').click();
  const licence = top(page).getByRole('img', { name: '营业执照' });
  await licence.waitFor();
  await licence.evaluate((image: HTMLImageElement) => image.decode());
  await picture(page, '营业执照');
  await button('核验不通过').click();
  await top(page).getByRole('textbox', { name: '理由' }).fill('照片看不清信用代码');
  await button('不通过').click();
  await top(page).getByText('照片看不清信用代码').waitFor();
  expect((await detailOf(phone)).enterprise.verification).toBe('refused');
  await confirm(page, top(page), '核验通过');
  await button('撤销核验').waitFor();
  await picture(page, '已核验');
  const notices = (await client.get('/api/notices')).data as { title: string; text: string }[];
  expect(notices.map(({ title }) => title)).toEqual(['企业信息核验通过', '企业信息核验没有通过']);
  expect(notices[1]?.text).toContain('照片看不清信用代码');
  await close();
});

it('R38a staff see where somebody is signed in, and sign one device out at once', async () => {
  const { phone, client } = await somebody({ name: `设备${serial}`, password: PASSWORD });
  const other = door.openedBy(await door.signInByPassword(phone, PASSWORD), 200);
  await find(phone);
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
  await close();
});

it('R37a the list leaves as a file with masked numbers that says who took it and when', async () => {
  const { phone } = await somebody({ name: `导出${serial}` });
  await search(`phone=${phone}`, 1);
  const [file] = (await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).click(),
  ])) as [Download, void];
  expect(file.suggestedFilename()).toBe('账号名单.xlsx');
  const book = new Workbook();
  await book.xlsx.load((await readFile(await file.path())) as never);
  const lines = (book.worksheets[0]?.getSheetValues() as string[][])
    .filter(Boolean)
    .map((row) => row.slice(1));
  expect(lines[0]?.slice(0, 4)).toEqual(['姓名', '用户名', '类型', '手机']);
  expect(lines[1]?.[0]).toBe('导*');
  expect(lines[1]?.[3]).toBe(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
  expect(JSON.stringify(lines)).not.toContain(phone);
  expect(lines.at(-1)?.[0]).toContain('导出');
  expect(await rowsOf(page, '账号')).toHaveLength(1);
});

it('nobody met an error on the way', () => expect(house.trouble).toEqual([]));
