/** A person's own data on the phone: a copy of it, consents, devices, WeChat, another number, the end (R1d, R37a). */
import { readFileSync } from 'node:fs';
import { agreeTo, fill, fillSmsCode, hear, open, press, see, tap } from '../setup/h5';
import { door, newPhone, PASSWORD, peopleHouse, sandbox, somebody } from '../setup/people-house';
import { album } from '../setup/take-picture';

const { seat } = peopleHouse();
const picture = album({ name: 'own-data' });

it('R37a takes a copy of everything that is kept about oneself, against a code to the own phone', async () => {
  const { session, phone } = await somebody();
  const page = await seat('phone', session);
  await open(page, '/pages/me/privacy');
  await see(page, '我同意过的');
  await picture(page, '隐私');
  await press(page, '下载我的数据');
  await see(page, '为了确认是您本人，验证码会发到您的手机');
  const code = await sandbox.nextText(phone, () => tap(page, '获取验证码'), /\d{6}/);
  await see(page, '秒后重发');
  await page.locator('.sms:visible input').fill(code === '000000' ? '111111' : '000000');
  await press(page, '下载');
  await hear(page, '账号、密码或验证码不正确');
  await picture(page, '验证码不对');
  await page.locator('.sms:visible input').fill(/\d{6}/.exec(code)?.[0] ?? '');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '下载')]);
  // A zip begins with these two letters.
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  // Whoever comes back later the same day finds it where it was made.
  await open(page, '/pages/me/me');
  await open(page, '/pages/me/privacy');
  await see(page, '重新生成我的数据');
  await picture(page, '做好以后');
  const [again] = await Promise.all([page.waitForEvent('download'), press(page, '下载文件')]);
  expect(again.suggestedFilename()).toMatch(/^我的数据.*\.zip$/);
});

it('R37a consent is taken back after reading what follows, and given again', async () => {
  const { session, client } = await somebody();
  const page = await seat('phone', session);
  await open(page, '/pages/me/privacy');
  await page.locator('.b-withdraw:visible').first().click();
  await picture(page, '撤回同意');
  await agreeTo(page, '确认撤回');
  await see(page, '您还没有同意现在的说明');
  await picture(page, '已撤回');
  await press(page, '同意');
  await hear(page, '已同意');
  const consents = (await client.get('/api/me/consents')).data as { withdrawnAt: string | null }[];
  expect(consents.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([false, true]);
});

it('R37a a device that one does not know is signed out at once', async () => {
  const { phone, client, session } = await somebody({ password: PASSWORD });
  const other = door.openedBy(await door.signInByPassword(phone, PASSWORD), 200);
  const page = await seat('phone', session);
  await open(page, '/pages/me/devices');
  await see(page, '这台设备');
  await picture(page, '登录的设备');
  await page.locator('.b-end:visible').click();
  await agreeTo(page, '退出它');
  await page.locator('.b-end:visible').waitFor({ state: 'detached' });
  expect((await other.client.get('/api/me')).status).toBe(401);
  expect((await client.get('/api/me')).status).toBe(200);
});

it('R1d a WeChat that is bound to the account is taken off it on the web page', async () => {
  const { session, client } = await somebody();
  const openid = `o-${newPhone()}`;
  const bound = await client.post('/api/auth/wechat-binding', { loginCode: await door.loginCode(openid) });
  expect(bound.status).toBe(204);
  const page = await seat('phone', session);
  await open(page, '/pages/me/me');
  await see(page, '已绑定，点这里解绑');
  await picture(page, '我的');
  await tap(page, '微信登录');
  await agreeTo(page, '解绑');
  await see(page, '请在微信小程序里绑定');
  const again = await door.anybody.post('/api/auth/wechat-login', {
    loginCode: await door.loginCode(openid),
  });
  expect(again).toMatchObject({ status: 404, error: { code: 'WECHAT_NOT_BOUND' } });
});

it('R1a personal data is corrected, and the identity number kept only with a consent of its own', async () => {
  const { session, client } = await somebody();
  const page = await seat('phone', session);
  await open(page, '/pages/me/profile');
  await fill(page, '姓名', '周全安');
  await fill(page, '身份证号', '110101199003071233');
  await press(page, '保存');
  await hear(page, '请先勾选同意登记身份证号');
  await page.locator('.agree:visible').click();
  await picture(page, '个人资料');
  await press(page, '保存');
  await hear(page, '已保存');
  const { account } = (await client.get('/api/me')).data as { account: object };
  expect(account).toMatchObject({ name: '周全安', hasIdNumber: true });
});

it('R1e a password is changed by the present one, or by a code when that is forgotten', async () => {
  const { session, phone } = await somebody({ password: PASSWORD });
  const page = await seat('phone', session);
  await open(page, '/pages/me/password');
  await fill(page, '新密码', 'Anding-shequ-99');
  await fill(page, '再填一次', 'Anding-shequ-99');
  await fill(page, '现在的登录密码', 'wrong-password');
  await press(page, '保存');
  await see(page, '密码不正确，请再试一次，或改用短信验证码');
  await picture(page, '登录密码');
  await tap(page, '忘了密码？用短信验证码');
  await fillSmsCode({ page, phone, sandbox });
  await picture(page, '用验证码确认');
  await press(page, '保存');
  await hear(page, '新密码已设好');
  door.openedBy(await door.signInByPassword(phone, 'Anding-shequ-99'), 200);
});

it('R1e the phone number is changed by a code to the new one, which then lets in', async () => {
  const { session, phone } = await somebody({ password: PASSWORD });
  const next = newPhone();
  const page = await seat('phone', session);
  await open(page, '/pages/me/phone');
  await fill(page, '现在的登录密码', PASSWORD);
  await fill(page, '新手机号', next);
  await fillSmsCode({ page, phone: next, sandbox });
  await picture(page, '换手机号');
  await press(page, '换成这个号码');
  await hear(page, '手机号已换好');
  door.openedBy(await door.signInBySms(next), 200);
  expect((await door.signInBySms(phone)).status).toBe(400);
});

it('R37a an account is closed by a code, after saying what goes and what the law keeps', async () => {
  const { session, client, phone } = await somebody();
  const page = await seat('phone', session);
  await open(page, '/pages/me/close');
  await see(page, '已办结的案卷依法保存，只作存档，不再作其他使用');
  await fillSmsCode({ page, phone, sandbox });
  await picture(page, '注销账号');
  await page.locator('uni-button:visible', { hasText: '注销账号' }).click();
  await agreeTo(page, '确认注销');
  await see(page, '登录后查看您的案件');
  expect((await client.get('/api/me')).status).toBe(401);
  expect((await door.signInBySms(phone)).status).toBe(400);
});
