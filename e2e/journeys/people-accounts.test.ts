/** Staff look after the people of the centre in the panel (R37–R40): what the page shows, and what the API then says. */
import { inWords } from '../setup/in-words';
import type { Locator, Page } from 'playwright-core';
import { registerParty, staffApi, type Api } from '../setup/api';
import { answer, choose, confirm, openPage, rowsOf, top } from '../setup/desk';
import { openBrowser, type House } from '../setup/open-browser';
import { signInToPanel } from '../setup/panel';
import { readAccounts } from '../../testing/product';
import { until } from '../../testing/until';
import { sandboxOf } from '../setup/sandbox';
import { album } from '../setup/take-picture';

const { TIAOHE_URL: URL = '', DATA_DIR = '' } = process.env;
const accounts = readAccounts(DATA_DIR);
const sandbox = sandboxOf(URL);
const picture = album({ name: 'people-accounts' });
const serial = String(Date.now()).slice(-7);
const phone = `1381${serial}`;
const name = `访客${inWords(serial)}`;
const email = `z${serial}@example.cn`;
let house: House;
let page: Page;
let admin: Api;
let party: Awaited<ReturnType<typeof registerParty>>;

const box = (label: string): Locator => page.getByRole('textbox', { name: label, exact: true });
const table = () => page.getByRole('table', { name: '账号' });
/** The list as the server has it for these words, and as the page shows it, once both agree. */
async function shows(query: string): Promise<string[]> {
  const { data } = await admin.get(`/desk/accounts?pageSize=20&${query}`);
  const names = (data as { name: string }[]).map((one) => one.name || '未填写');
  await page.waitForURL((url) => query.split('&').every((word) => url.search.includes(encodeURI(word))));
  // The list of before stays until the answer is there, and may have the same first name or as many rows.
  await until(async () => {
    const rows = await rowsOf(page, '账号');
    return rows.length === names.length && rows.every((row, at) => row.includes(names[at] ?? '?'));
  }, `the rows of ${query}: ${names.join()}`);
  return names;
}
async function find(who: string): Promise<void> {
  await page.goto(`/admin/plugins/desk/accounts?kind=person&name=${encodeURIComponent(who)}`);
  await table().locator('tbody tr').nth(1).waitFor({ state: 'detached' });
  await table().locator('tbody tr', { hasText: who }).click();
  await top(page).getByText('开通时间').waitFor();
}

jest.setTimeout(120_000);
beforeAll(async () => {
  house = await openBrowser({ url: URL });
  admin = await staffApi(URL, accounts, 'system-admin');
  party = await registerParty({ url: URL, sandbox, phone, name });
  page = await house.seat('system-admin', 'desk');
  await signInToPanel({ page, accounts, role: 'system-admin' });
  await openPage(page, '账号');
});
afterAll(() => house?.browser.close());

it('R37a parties, enterprises, organisations, mediators and colleagues are in one list', async () => {
  for (const [kind, label] of [
    ['enterprise', '企业'],
    ['organisation', '机构账号'],
    ['mediator', '调解员'],
    ['staff', '工作人员'],
    ['person', '个人'],
  ] as const) {
    await choose(page, page, '类型', label);
    expect((await shows(`kind=${kind}`)).length).toBeGreaterThan(0);
  }
  await picture(page, '账号');
});

it('R40a somebody is found by name, by phone, by username, by role and by state', async () => {
  await page.goto('/admin/plugins/desk/accounts');
  await box('姓名').fill(name);
  expect(await shows(`name=${name}`)).toEqual([name]);
  await box('姓名').fill('');
  await box('完整手机号').fill(phone);
  expect(await shows(`phone=${phone}`)).toEqual([name]);
  const [row] = await rowsOf(page, '账号');
  expect(row).toContain(`138****${phone.slice(-4)}`);
  await box('完整手机号').fill('');
  const { username } = (await admin.get(`/desk/accounts/${party.id}`)).data;
  await box('用户名').fill(username);
  expect(await shows(`username=${username}`)).toEqual([name]);
  await box('用户名').fill('');
  await choose(page, page, '角色', '审核员');
  await choose(page, page, '状态', '正常');
  expect((await shows('role=reviewer&state=active')).length).toBeGreaterThan(0);
});

it('R38a changes a name, disables at once and enables again, each with its reason on the record', async () => {
  await find(name);
  await picture(page, '一个人');
  await top(page).getByRole('button', { name: '停用', exact: true }).click();
  await top(page).getByRole('textbox', { name: '理由' }).fill('本人申请暂停');
  await top(page).getByRole('button', { name: '停用', exact: true }).click();
  await top(page).getByText('已停用：本人申请暂停').waitFor();
  expect((await party.api.get('/api/me')).status).toBe(401);
  await top(page).getByRole('button', { name: '启用', exact: true }).click();
  await top(page).getByRole('textbox', { name: '理由' }).fill('本人要求恢复');
  await top(page).getByRole('button', { name: '启用', exact: true }).click();
  await top(page).getByRole('button', { name: '停用', exact: true }).waitFor();
  await top(page).getByRole('button', { name: '修改资料' }).click();
  await top(page).getByRole('textbox', { name: '住址' }).fill('幸福里 8 号');
  await top(page).getByRole('button', { name: '保存' }).click();
  await top(page).getByText('幸福里 8 号').waitFor();
  await top(page).getByRole('tab', { name: '操作记录' }).click();
  await top(page).getByText('本人申请暂停').waitFor();
  await picture(page, '操作记录');
  const { data } = await admin.get(`/desk/accounts/${party.id}/history`);
  expect((data as { action: string }[]).slice(0, 3).map((line) => line.action)).toEqual([
    'account.change',
    'account.enable',
    'account.disable',
  ]);
});

it('R39a one phone holds roles at both doors, seen and given in one place', async () => {
  await find(name);
  await choose(page, top(page), '选择角色', '审核员（管理后台）');
  await top(page).getByRole('textbox', { name: '登录邮箱' }).fill(email);
  await top(page).getByRole('button', { name: '添加角色' }).click();
  const link = top(page).getByRole('textbox', { name: '链接' });
  expect(await link.inputValue()).toContain('/admin/auth/register?registrationToken=');
  await picture(page, '邀请链接');
  await top(page).getByRole('button', { name: '关闭' }).click();
  await top(page).getByText('打开这一端的账号').waitFor();
  const { linked, roles } = (await admin.get(`/desk/accounts/${party.id}`)).data;
  expect([roles, linked.roles].map((held) => held.map((one: { role: string }) => one.role))).toEqual([
    ['person'],
    ['reviewer'],
  ]);
});

it('R43a where that colleague works is chosen from the tree, shown, and taken away after a question', async () => {
  const { id: staff } = (await admin.get(`/desk/accounts/${party.id}`)).data.linked;
  const [first] = (await admin.get('/desk/organisations?pageSize=100')).data;
  const place = top(page).getByRole('region', { name: '所属机构' });
  await place.getByRole('button', { name: '设置机构' }).click();
  await choose(page, top(page), '所属机构', first.name);
  await picture(page, '选所属机构');
  await top(page).getByRole('button', { name: '保存' }).click();
  await place.getByRole('button', { name: '更换机构' }).waitFor();
  await picture(page, '所属机构');
  const own = { id: first.id, name: first.name };
  expect((await admin.get(`/desk/accounts/${staff}/link`)).data).toEqual({
    account: { id: party.id, name, phone: `138****${phone.slice(-4)}` },
    organisation: own,
    organisations: [own],
    revision: expect.any(Number),
  });
  await confirm(page, place, '取消机构');
  await place.getByText('没有设置').waitFor();
  expect((await admin.get(`/desk/accounts/${staff}/link`)).data).toMatchObject({
    organisation: null,
    organisations: [],
  });
});

it('R38a a forgotten password is taken away: the owner is told', async () => {
  await find(name);
  expect(await answer(page, 'POST', /\/reset-password$/, () => confirm(page, top(page), '重置密码'))).toBe(
    200,
  );
  expect((await admin.get(`/desk/accounts/${party.id}`)).data.mustSetPassword).toBe(true);
  expect(await sandbox.textTo(phone, /密码/)).toBe('密码');
});

it('nobody met an error on the way', () => expect(house.trouble).toEqual([]));
