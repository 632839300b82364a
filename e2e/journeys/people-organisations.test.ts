/** Organisations, roles and the audit trail in the panel (R41–R43). */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PERMISSIONS, PERMISSION_CODES } from '@tiaohe/config';
import { apiOf, registerParty, staffApi, type Api } from '../setup/api';
import { choose, openPage, top } from '../setup/desk';
import { openBrowser, type House } from '../setup/open-browser';
import { signInToPanel } from '../setup/panel';
import { readAccounts } from '../../testing/product';
import { sandboxOf } from '../setup/sandbox';
import { album } from '../setup/take-picture';

const { TIAOHE_URL: URL = '', DATA_DIR = '' } = process.env;
const accounts = readAccounts(DATA_DIR);
const sandbox = sandboxOf(URL);
const picture = album({ name: 'people-organisations' });
const serial = String(Date.now()).slice(-7);
const name = `桥头调委会${serial}`;
let house: House;
let page: Page;
let admin: Api;
let id: string;
let side: Api;

const table = (label: string) => page.getByRole('table', { name: label });
const row = (text: string) => table('机构').locator('tbody tr', { hasText: text }).first();
const field = (label: string) => top(page).getByRole('textbox', { name: label });
const save = () => top(page).getByRole('button', { name: '保存' }).click();

/** As it is read aloud: in two halves. */
const CODE = /[A-Z0-9]{4} [A-Z0-9]{4}/;

jest.setTimeout(120_000);
beforeAll(async () => {
  house = await openBrowser({ url: URL });
  admin = await staffApi(URL, accounts, 'system-admin');
  page = await house.seat('system-admin', 'desk');
  await signInToPanel({ page, accounts, role: 'system-admin' });
  await openPage(page, '机构');
});
afterAll(() => house?.browser.close());

it('R42a an organisation is added, and stands in the tree', async () => {
  await row('调').waitFor();
  await picture(page, '机构');
  await page.getByRole('button', { name: '添加机构' }).click();
  await field('机构名称').fill(name);
  await field('辖区').fill('桥头街道');
  await save();
  await row(name).click();
  await top(page).getByText('桥头街道').waitFor();
  await picture(page, '一个机构');
  const { data } = await admin.get(`/desk/organisations?q=${encodeURIComponent(name)}`);
  expect(data).toMatchObject([{ name, region: '桥头街道', level: 1, openCases: 0 }]);
  id = data[0].id;
});

it('R41a an account is bound by the code that the page shows, and both sides edit the same data', async () => {
  await top(page).getByRole('tab', { name: '机构账号' }).click();
  await top(page).getByRole('button', { name: '生成绑定码' }).click();
  const shown = await top(page).getByRole('status').filter({ hasText: CODE }).innerText();
  await picture(page, '绑定码');
  const code = (CODE.exec(shown)?.[0] ?? '').replace(' ', '');
  const party = await registerParty({ url: URL, sandbox, phone: `1382${serial}`, name: '周桥头' });
  const bound = await party.api.post('/api/me/organisation-bindings', { code });
  expect(bound.status).toBe(200);
  side = apiOf(URL, party.token, bound.data.membership.id);

  await top(page).getByRole('button', { name: '修改', exact: true }).click();
  await field('地址').fill('桥头路 1 号');
  await save();
  await top(page).getByRole('tab', { name: '资料' }).click();
  await top(page).getByText('桥头路 1 号').waitFor();
  expect((await side.get('/api/organisations/mine')).data).toMatchObject({ id, address: '桥头路 1 号' });
});

it('R41a what both changed at once is shown with both values, and the writer picks', async () => {
  await top(page).getByRole('button', { name: '修改', exact: true }).click();
  await field('电话').fill('0571-88880001');
  const { revision } = (await side.get('/api/organisations/mine')).data;
  expect((await side.put('/api/organisations/mine', { phone: '0571-88880002', revision })).status).toBe(200);
  await save();
  await top(page).getByText('别人刚刚改过这条记录').waitFor();
  await top(page).getByText('0571-88880002').waitFor();
  await picture(page, '同时修改');
  await top(page).getByRole('radio', { name: '用我的' }).click();
  await save();
  await top(page).getByRole('tab', { name: '修改记录' }).click();
  await top(page).getByText('周桥头').first().waitFor();
  await picture(page, '修改记录');
  expect((await side.get('/api/organisations/mine')).data).toMatchObject({ phone: '0571-88880001' });
});

it('R42a its removal says what stands on it, and moves that first', async () => {
  const { data } = await admin.get('/desk/organisations?pageSize=100');
  const [other] = data as { id: string; name: string }[];
  await top(page).getByRole('button', { name: '删除', exact: true }).click();
  await top(page).getByText('账号', { exact: true }).waitFor();
  await picture(page, '删除机构');
  expect(await top(page).getByRole('button', { name: '移交并删除' }).isDisabled()).toBe(true);
  await choose(page, top(page), '先移交给', other?.name ?? '');
  await top(page).getByRole('button', { name: '移交并删除' }).click();
  await page.getByRole('dialog').first().waitFor({ state: 'detached' });
  expect((await admin.get(`/desk/organisations/${id}`)).status).toBe(404);
  // The account that acted for it gets no rights over the organisation that takes over.
  expect((await side.get('/api/organisations/mine')).status).toBeGreaterThanOrEqual(401);
});

const wordsAt = (door: 'staff' | 'account'): string[] =>
  PERMISSION_CODES.filter((one) => (PERMISSIONS[one].doors as readonly string[]).includes(door)).map(
    (one) => PERMISSIONS[one].label,
  );

it('R43a both of Strapi’s role editors offer our operations, grouped and in Chinese', async () => {
  const roles = (await admin.get('/admin/roles')).data as { id: number; code: string }[];
  const reviewer = roles.find(({ code }) => code === 'reviewer');
  await page.goto(`/admin/settings/roles/${reviewer?.id}`);
  await page.getByRole('tab', { name: /插件/ }).click();
  await page.getByRole('button', { name: '调解工作台' }).first().click();
  await page.getByText('案件审核').first().waitFor();
  await picture(page, '后台角色');
  const words = await page.locator('main').innerText();
  expect(wordsAt('staff').filter((word) => !words.includes(word))).toEqual([]);

  const { data } = await admin.get('/users-permissions/roles');
  const mediator = (data.roles as { id: number; type: string }[]).find(({ type }) => type === 'mediator');
  await page.goto(`/admin/settings/users-permissions/roles/${mediator?.id}`);
  await page.getByRole('button', { name: '小程序和网页' }).click();
  await page.getByText('主持调解').first().waitFor();
  await picture(page, '小程序角色');
  const own = await page.locator('main').innerText();
  expect(wordsAt('account').filter((word) => !own.includes(word))).toEqual([]);
});

it('R43a the auditor sees who did all this, exports it, and finds the trail whole', async () => {
  const auditor = await house.seat('auditor', 'desk');
  await auditor.goto('/admin');
  const { email = '', password = '' } = accounts.panel.find(({ role }) => role === 'auditor') ?? {};
  await auditor.getByRole('textbox', { name: '邮箱' }).fill(email);
  await auditor.getByRole('textbox', { name: '密码' }).fill(password);
  await auditor.getByRole('button', { name: '登录' }).click();
  await openPage(auditor, '审计日志');
  await auditor.getByRole('textbox', { name: '操作人' }).fill('周桥头');
  const lines = auditor.getByRole('table', { name: '审计日志' }).locator('tbody tr');
  await lines.filter({ hasText: '修改机构' }).first().waitFor();
  await picture(auditor, '审计日志');
  const [download] = await Promise.all([
    auditor.waitForEvent('download'),
    auditor.getByRole('button', { name: '导出' }).click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await auditor.getByRole('button', { name: '校验完整性' }).click();
  await auditor.getByText('日志完整，没有被改动').waitFor();
  await picture(auditor, '校验完整性');
});

it('nobody met an error on the way', () => {
  // The two people who changed one organisation at once were told so: that is an answer, not a fault.
  expect(house.trouble.filter(({ what }) => !what.startsWith('409 '))).toEqual([]);
});
