/** What stands between signing in and going on: a password of one's own, and who holds this number now (R1e, R38a). */
import { agreeTo, consent, fill, fillPassword, fillSmsCode, open, press, see } from '../setup/h5';
import type { Client } from '../../testing/client';
import {
  administrator,
  door,
  newPhone,
  PASSWORD,
  peopleHouse,
  sandbox,
  somebody,
} from '../setup/people-house';
import { album } from '../setup/take-picture';
import type { Page } from 'playwright-core';

const { seat } = peopleHouse();
const picture = album({ name: 'first-sign-in' });
let admin: Client;
let began = '';
beforeAll(async () => {
  admin = await administrator();
  began = await door.now();
});
afterAll(() => door.setClock({ now: began }));

async function signInByCode(page: Page, phone: string, to = ''): Promise<void> {
  await open(page, to || '/pages/sign-in/sign-in');
  await see(page, '验证码登录');
  await fill(page, '手机号', phone);
  await fillSmsCode({ page, phone, sandbox });
  await consent(page);
  await press(page, '登录');
}

it('R1e an account that staff made owes a password of its own before anything else', async () => {
  const phone = newPhone();
  expect((await admin.post('/desk/accounts', { role: 'person', phone, name: '周全' })).status).toBe(201);
  const page = await seat('phone');
  await signInByCode(page, phone, '/pages/me/devices');
  await see(page, /这是您第一次登录/);
  // Whoever goes somewhere else comes back here.
  await open(page, '/pages/case/list');
  await page.waitForURL(/pages\/me\/password.*case/);
  await see(page, /这是您第一次登录/);
  await picture(page, '第一次登录');
  await fillPassword(page, PASSWORD, 0);
  await fillPassword(page, `${PASSWORD}x`, 1);
  await see(page, '两次填的不一样');
  await fillPassword(page, PASSWORD, 1);
  await press(page, '保存');
  await page.waitForURL(/pages\/(case\/list|me\/devices)/);
  door.openedBy(await door.signInByPassword(phone, PASSWORD), 200);
});

it('R38a a password that staff reset is chosen anew, and the old one is of no use', async () => {
  const { phone } = await somebody({ password: PASSWORD });
  const [found] = (await admin.get(`/desk/accounts?phone=${phone}`)).data as { id: string }[];
  expect((await admin.post(`/desk/accounts/${found?.id}/reset-password`)).status).toBe(200);
  const page = await seat('desk');
  await signInByCode(page, phone);
  await see(page, /请先设一个自己的密码/);
  await picture(page, '重置后-电脑');
  await fillPassword(page, 'Anding-shequ-99', 0);
  await fillPassword(page, 'Anding-shequ-99', 1);
  await press(page, '保存');
  await see(page, '周全，您好');
  expect((await door.signInByPassword(phone, PASSWORD)).status).toBe(400);
});

it('R38a an account that staff disabled is out at the next step, and in again once it is enabled', async () => {
  const { phone, session } = await somebody({ password: PASSWORD });
  const page = await seat('phone', session);
  await open(page, '/pages/me/devices');
  await see(page, '这台设备');
  const [found] = (await admin.get(`/desk/accounts?phone=${phone}`)).data as { id: string }[];
  const told = (action: string) =>
    admin.post(`/desk/accounts/${found?.id}/${action}`, { reason: '本人要求' });
  expect((await told('disable')).status).toBe(200);
  await open(page, '/pages/me/profile');
  await see(page, '验证码登录');
  expect((await door.signInByPassword(phone, PASSWORD)).status).toBe(400);
  expect((await told('enable')).status).toBe(200);
  await signInByCode(page, phone, '/pages/sign-in/sign-in');
  await see(page, /周全/);
});

describe('a number that rested for a hundred days', () => {
  async function rested() {
    const { phone } = await somebody({ name: '孙旧主' });
    await door.setClock({ advance: 'P100D' });
    return phone;
  }

  it('R1e opens for the owner who says the registered name', async () => {
    const page = await seat('phone');
    await signInByCode(page, await rested());
    await see(page, '请核对一下，您是原来的用户吗？');
    await picture(page, '核对身份');
    await fill(page, '您登记的姓名', '孙旧主');
    await press(page, '核对并继续');
    await see(page, '孙旧主，您好');
  });

  it('R1e leaves its new owner free to register, and shows nothing of the former one', async () => {
    const page = await seat('phone');
    const phone = await rested();
    await signInByCode(page, phone);
    await see(page, '请核对一下，您是原来的用户吗？');
    await page.locator('.b-deny:visible').click();
    await picture(page, '新办的号码');
    await agreeTo(page, '确定');
    await see(page, '为自己申请调解');
    expect(await page.content()).not.toContain('孙旧主');
    door.openedBy(await door.register(phone, { name: '吴新主' }), 201);
  });
});
