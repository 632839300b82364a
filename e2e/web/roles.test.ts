/** Several roles on one phone (R39a) and the organisation that one of them is for (R41a). */
import { clientOf, type Client } from '../../testing/client';
import { agreeTo, consent, fill, fillSmsCode, hear, open, press, see, tap } from '../setup/h5';
import { administrator, peopleHouse, sandbox, somebody, URL } from '../setup/people-house';
import { album } from '../setup/take-picture';

const { seat } = peopleHouse();
const picture = album({ name: 'roles' });
let admin: Client;
beforeAll(async () => {
  admin = await administrator();
});

async function organisation() {
  const { id, name } = (
    await admin.post('/desk/organisations', { name: `和平里调委会${String(Date.now()).slice(-6)}` })
  ).data as { id: string; name: string };
  const { code } = (await admin.post(`/desk/organisations/${id}/binding-codes`)).data as { code: string };
  return { id, name, code };
}
async function personOfTwoRoles() {
  const somewhere = await organisation();
  const person = await somebody();
  const answer = await person.client.post('/api/me/organisation-bindings', { code: somewhere.code });
  const membership = (answer.data as { membership: { id: string } }).membership.id;
  return { ...person, organisation: somewhere, side: clientOf(URL, person.token, membership) };
}

it('R39a asks after signing in as whom one comes, and shows what belongs to that role alone', async () => {
  const { phone, organisation: home } = await personOfTwoRoles();
  const page = await seat('phone');
  await open(page, '/pages/sign-in/sign-in');
  await fill(page, '手机号', phone);
  await fillSmsCode({ page, phone, sandbox });
  await consent(page);
  await press(page, '登录');
  await see(page, '您有几个身份，这次用哪个？');
  await picture(page, '选择身份');
  await page.locator('.b-role:visible', { hasText: home.name }).click();
  await see(page, '周全，您好');
  await open(page, '/pages/me/me');
  await see(page, '机构信息');
  await picture(page, '我的-机构账号');
});

it('R39a switches with one tap, and the server holds the person to the role of the moment', async () => {
  const { session, client, organisation: home } = await personOfTwoRoles();
  const page = await seat('phone', session);
  await open(page, '/pages/me/me');
  await see(page, '当前身份');
  await tap(page, '当前身份');
  await picture(page, '切换身份');
  await page.locator('.b-role:visible', { hasText: home.name }).click();
  await see(page, '周全，您好');
  await open(page, '/pages/me/organisation');
  await see(page, '机构名称');

  await open(page, '/pages/me/me');
  await see(page, '当前身份');
  await tap(page, '当前身份');
  await page.locator('.b-role:visible', { hasText: '个人用户' }).click();
  await see(page, '周全，您好');
  await open(page, '/pages/me/me');
  await see(page, '个人用户');
  expect(await page.getByText('机构信息').locator('visible=true').count()).toBe(0);
  expect((await client.get('/api/organisations/mine')).status).toBe(403);
});

it('R41a a person binds to an organisation by its code, after seeing its name', async () => {
  const { session } = await somebody();
  const { id, name, code } = await organisation();
  const page = await seat('phone', session);
  await open(page, '/pages/me/me');
  await tap(page, '当前身份');
  await page.locator('.b-add-organisation:visible').click();
  await fill(page, '绑定码', 'CUOWU123');
  await press(page, '查看并绑定');
  await hear(page, /绑定码/);
  await picture(page, '绑定码不对');
  await fill(page, '绑定码', `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
  await press(page, '查看并绑定');
  await page.getByText(`确定代表“${name}”吗？`).waitFor();
  await picture(page, '确认绑定');
  await agreeTo(page, '确定绑定');
  await see(page, '机构名称');
  const accounts = (await admin.get(`/desk/organisations/${id}/accounts`)).data as object[];
  expect(accounts).toMatchObject([{ name: '周全', roleName: '机构账号', state: 'active' }]);
});

it('R41a what the organisation edits the centre has at once; two people at once are asked whose words stay', async () => {
  const { session, side, organisation: home } = await personOfTwoRoles();
  const [membership] = (session as unknown as { memberships: { id: string }[] }).memberships;
  expect(membership).toBeDefined();
  const mine = ((await side.get('/api/me')).data as { acting: { id: string } }).acting;
  const page = await seat('desk', { ...session, acting: mine });
  await open(page, '/pages/me/organisation');
  await see(page, '机构名称');
  await fill(page, '地址', '和平路 8 号');
  await press(page, '保存');
  await hear(page, '已保存，中心同步看到');
  await picture(page, '机构信息-电脑');
  const atCentre = async () =>
    (await admin.get(`/desk/organisations/${home.id}`)).data as { revision: number };
  expect(await atCentre()).toMatchObject({ address: '和平路 8 号', revision: 2 });

  await admin.put(`/desk/organisations/${home.id}`, { revision: 2, phone: '0571-1000' });
  await fill(page, '联系电话', '0571-2000');
  await press(page, '保存');
  await see(page, '这些内容刚刚在别处改过');
  await picture(page, '两人同时改-电脑');
  await page.locator('.item:visible', { hasText: '联系电话' }).locator('.side').last().click();
  await press(page, '按选好的保存');
  await page.waitForFunction(
    (shown) => [...document.querySelectorAll('input')].some(({ value }) => value === shown),
    '0571-1000',
  );
  expect(await atCentre()).toMatchObject({ phone: '0571-1000', revision: 3 });
  await fill(page, '联系电话', '0571-3000');
  await press(page, '保存');
  await hear(page, '已保存，中心同步看到');
  expect(await atCentre()).toMatchObject({ phone: '0571-3000', address: '和平路 8 号', revision: 4 });
});
