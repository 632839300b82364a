/** Coming in again on the web page: by a code, by a password, without one's password, and too often (R1e). */
import { consent, fill, fillPassword, fillSmsCode, hear, open, press, see, tap } from '../setup/h5';
import { door, newPhone, PASSWORD, peopleHouse, sandbox, somebody } from '../setup/people-house';
import { album } from '../setup/take-picture';

const { seat } = peopleHouse();
const picture = album({ name: 'signing-in' });
const NEW_PASSWORD = 'Anding-shequ-99';

it('R1e a code by text message lets in, and on to where one was going', async () => {
  const { phone } = await somebody();
  const page = await seat('phone');
  await open(page, '/pages/me/devices');
  await see(page, '验证码登录');
  await fill(page, '手机号', phone);
  await fillSmsCode({ page, phone, sandbox });
  await consent(page);
  await press(page, '登录');
  await see(page, '这台设备');
});

it('R1e a phone or a username with the password let in', async () => {
  const username = `zhou${newPhone().slice(3)}`;
  const { phone } = await somebody({ username, password: PASSWORD });
  const page = await seat('desk');
  for (const identifier of [phone, username]) {
    await open(page, '/pages/sign-in/sign-in');
    await tap(page, '密码登录');
    await fill(page, '手机号或用户名', identifier);
    await fillPassword(page, PASSWORD);
    await consent(page);
    await picture(page, '密码登录-电脑');
    await press(page, '登录');
    await see(page, '周全，您好');
    await page.evaluate(() => localStorage.clear());
    await page.reload();
  }
});

it('R1e a wrong password is told kindly, and after five how long to wait and what to do meanwhile', async () => {
  const { phone } = await somebody({ password: PASSWORD });
  const page = await seat('phone');
  await open(page, '/pages/sign-in/sign-in');
  await tap(page, '密码登录');
  await fill(page, '手机号或用户名', phone);
  await consent(page);
  await fillPassword(page, 'Cuowu-de-mima-1');
  await press(page, '登录');
  await hear(page, '账号、密码或验证码不正确');
  for (let more = 1; more < 5; more += 1) await door.signInByPassword(phone, 'Cuowu-de-mima-1');
  await press(page, '登录');
  await hear(page, /请\d+分钟后再试/);
  await picture(page, '密码错太多次');
  expect(page.url()).toContain('/pages/sign-in/sign-in');
});

it('R1e a forgotten password is replaced by a code, and the new one lets in', async () => {
  const { phone, client } = await somebody({ password: PASSWORD });
  const page = await seat('phone');
  await open(page, '/pages/sign-in/sign-in');
  await tap(page, '忘记密码');
  await fill(page, '手机号', phone);
  await fillSmsCode({ page, phone, sandbox });
  await fillPassword(page, '太短');
  await see(page, /密码至少 10 位/);
  await picture(page, '找回密码');
  await fillPassword(page, NEW_PASSWORD);
  await press(page, '设置新密码');
  await hear(page, '新密码已设好，请登录');
  expect((await client.get('/api/me')).status).toBe(401);

  await tap(page, '密码登录');
  await fill(page, '手机号或用户名', phone);
  await fillPassword(page, NEW_PASSWORD);
  await consent(page);
  await press(page, '登录');
  await see(page, '周全，您好');
});

it('R1e a code asked for twice within a minute is refused with the seconds that are left', async () => {
  const { phone } = await somebody();
  const [one, two] = [await seat('phone'), await seat('phone')];
  for (const page of [one, two]) {
    await open(page, '/pages/sign-in/sign-in');
    await fill(page, '手机号', phone);
  }
  await tap(one, '获取验证码');
  await see(one, /\d+ 秒后重发/);
  await tap(two, '获取验证码');
  await hear(two, /请\d+秒后再试/);
  await picture(two, '验证码太频繁');
});
