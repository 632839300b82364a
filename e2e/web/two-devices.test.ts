/** A person who changes their own data at two devices at once: no stranger is blamed, and each field is chosen by itself. */
import { fill, hear, open, press, see } from '../setup/h5';
import { peopleHouse, somebody } from '../setup/people-house';
import { album } from '../setup/take-picture';

const { seat } = peopleHouse();
const picture = album({ name: 'two-devices' });

it('name and address were changed at the other device meanwhile: one stays as typed here, the other as it is there', async () => {
  const { session, client } = await somebody({ name: '周全' });
  const page = await seat('phone', session);
  await open(page, '/pages/me/profile');
  await see(page, '住址');
  const { revision } = (await client.get('/api/me')).data.account;
  const elsewhere = { name: '周泉', address: '和平路2号', revision };
  expect((await client.put('/api/me', elsewhere)).status).toBe(200);

  await fill(page, '姓名', '周荃');
  await fill(page, '住址', '和平路1号');
  await press(page, '保存');
  await see(page, '用您在另一台设备改的');
  await see(page, '和平路2号');
  expect(await page.locator('uni-page:visible').getByText('周泉改的').count()).toBe(0);
  await picture(page, '两台设备-390');
  await page.locator('.sheet__close:visible').click();
  await hear(page, '还没有保存，您填的内容都在');
  expect((await client.get('/api/me')).data.account).toMatchObject({ name: '周泉', address: '和平路2号' });

  await press(page, '保存');
  await see(page, '用您在另一台设备改的');
  const item = (label: string) => page.locator('.item:visible', { hasText: label });
  await item('姓名').locator('.side').first().click();
  await item('住址').locator('.side').last().click();
  await picture(page, '选好了-390');
  await page.setViewportSize({ width: 1024, height: 768 });
  await picture(page, '选好了-1024');
  await page.setViewportSize({ width: 390, height: 844 });
  await press(page, '按选好的保存');
  await hear(page, '已保存');
  expect((await client.get('/api/me')).data.account).toMatchObject({ name: '周荃', address: '和平路2号' });
});
