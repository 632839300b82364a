/** Elder mode (无障碍环境建设法 art. 32): remembered by the device and by the account, one column, a person to call. */
import { PASSWORD, peopleHouse, somebody } from '../setup/people-house';
import { consent, fill, fillPassword, open, press, see, tap } from '../setup/h5';
import { album } from '../setup/take-picture';
import type { Page } from 'playwright-core';

const { seat } = peopleHouse();
const picture = album({ name: 'elder-mode' });
const isLarge = (page: Page) => page.locator('.app-page--elder:visible').first().waitFor();

it('R1f is switched on before signing in, and is there again when the page is opened anew', async () => {
  const page = await seat('phone');
  await open(page, '/pages/home/home');
  await tap(page, '大字版');
  await isLarge(page);
  await page.reload();
  await isLarge(page);
  await page.locator('.b-help-phone:visible').waitFor();
  await picture(page, '首页');
  await tap(page, '现在申请');
  await see(page, '验证码登录');
  await page.locator('.b-help-phone:visible').waitFor();
  await picture(page, '登录');
});

it('R1f goes along with the person to the next phone, and off again', async () => {
  const { session, phone, client } = await somebody({ password: PASSWORD });
  const old = await seat('phone', session);
  await open(old, '/pages/me/me');
  await see(old, '当前身份');
  await old.locator('.wd-switch:visible').click();
  await isLarge(old);
  await expect(
    (async () => {
      for (let turn = 0; turn < 50; turn += 1) {
        const { account } = (await client.get('/api/me')).data as { account: { elderMode: boolean } };
        if (account.elderMode) return true;
      }
      return false;
    })(),
  ).resolves.toBe(true);

  const next = await seat('phone');
  await open(next, '/pages/sign-in/sign-in');
  await tap(next, '密码登录');
  await fill(next, '手机号或用户名', phone);
  await fillPassword(next, PASSWORD);
  await consent(next);
  await press(next, '登录');
  await see(next, '周全，您好');
  await isLarge(next);
  await next.reload();
  await isLarge(next);
  await open(next, '/pages/me/me');
  await next.locator('.wd-switch:visible').click();
  await next.locator('.app-page--elder:visible').first().waitFor({ state: 'detached' });
});

it('R1f reads in one column on a computer too, with the number to call at the side', async () => {
  const { session } = await somebody();
  const page = await seat('desk', session, { 'tiaohe-elder': '1' });
  await open(page, '/pages/me/privacy');
  await see(page, '我同意过的');
  const boxes = await Promise.all(
    ['.columns__main', '.columns__aside'].map((part) => page.locator(`${part}:visible`).boundingBox()),
  );
  const [upper, lower] = boxes.sort((a, b) => (a?.y ?? 0) - (b?.y ?? 0));
  expect(lower?.x).toBe(upper?.x);
  expect(lower?.y).toBeGreaterThanOrEqual((upper?.y ?? 0) + (upper?.height ?? 0));
  await page.locator('.side:visible').getByText('咨询电话').waitFor();
  await picture(page, '隐私-电脑');
});
