/** R37–R40: everybody who signs in, in one place, and what staff may do with an account. */
import { clientOf, register, smsCode, staffSignIn, type Client } from '../../../testing/client';
import { until } from '../../../testing/until';
import { edit } from '../setup/edit';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
let serial = Date.now() % 1_000_000;
const next = () => (serial += 1);
const phone = () => `139${String(30_000_000 + next()).slice(-8)}`;
const as = async (role: string) => {
  const demo = product.accounts.panel.find((one) => one.role === role);
  return staffSignIn(product.url, demo?.email ?? '', demo?.password ?? '');
};

beforeAll(async () => {
  product = await startProduct();
  admin = await as('system-admin');
}, 240_000);
afterAll(() => product?.stop());

const open = async (body: object) => (await admin.post('/desk/accounts', body)).data;
const person = async (name: string) => {
  const number = phone();
  const { client, token } = await register(product.url, { phone: number, name });
  const [found] = (await admin.get(`/desk/accounts?phone=${number}`)).data;
  return { id: found.id as string, phone: number, client, token };
};

it('R37a shows persons, enterprises, organisation accounts, mediators and staff in one list', async () => {
  const kinds = async (query: string) => (await admin.get(`/desk/accounts?pageSize=100&${query}`)).data;
  const all: { kind: string }[] = await kinds('');
  expect(new Set(all.map(({ kind }) => kind))).toEqual(
    new Set(['person', 'enterprise', 'organisation', 'staff']),
  );
  const mediators: { roles: { role: string }[] }[] = await kinds('kind=mediator');
  expect(mediators.length).toBeGreaterThan(20);
  expect(mediators.every(({ roles }) => roles.some(({ role }) => role === 'mediator'))).toBe(true);
});

it('R40a finds by role, state, username, name, and by a whole phone number through its blind index', async () => {
  const { id, phone: number } = await person('寻找甲');
  const username = `finder_${next()}`;
  await edit(admin, `/desk/accounts/${id}`, { username });
  const ids = async (query: string) =>
    ((await admin.get(`/desk/accounts?${query}`)).data as { id: string }[]).map((one) => one.id);
  expect(await ids(`phone=${number}`)).toEqual([id]);
  expect(await ids(`phone=${encodeURIComponent(`+86 ${number.slice(0, 3)} ${number.slice(3)}`)}`)).toEqual([
    id,
  ]);
  expect(await ids(`username=${username.slice(0, -1)}`)).toContain(id);
  expect(await ids('name=寻找甲&role=person&state=active')).toContain(id);
  expect(await ids('name=寻找甲&state=disabled')).not.toContain(id);
  expect(await admin.get('/desk/accounts?phone=13800')).toMatchObject({
    status: 400,
    error: { code: 'VALIDATION', fields: [{ field: 'phone' }] },
  });
});

it('R38a disables with a reason: sessions end at once, enabling lets the person in again', async () => {
  const one = await person('停用乙');
  expect((await admin.post(`/desk/accounts/${one.id}/disable`, {})).status).toBe(400);
  const answer = await admin.post(`/desk/accounts/${one.id}/disable`, { reason: '本人要求' });
  expect(answer.data).toMatchObject({ state: 'disabled', disabledReason: '本人要求' });
  expect((await one.client.get('/api/me')).status).toBe(401);
  expect((await admin.post(`/desk/accounts/${one.id}/enable`, { reason: '已核实' })).data.state).toBe(
    'active',
  );
  const history = (await admin.get(`/desk/accounts/${one.id}/history`)).data;
  expect(history.slice(0, 2)).toMatchObject([
    { action: 'account.enable', detail: { reason: '已核实' } },
    { action: 'account.disable', detail: { reason: '本人要求' } },
  ]);
});

it('R38a resets a password: the owner is texted, signs in by code, and must choose a new one', async () => {
  const one = await person('重置丙');
  expect((await admin.post(`/desk/accounts/${one.id}/reset-password`)).data.mustSetPassword).toBe(true);
  expect((await one.client.get('/api/me')).status).toBe(401);
  await until(async () => {
    const messages = (await clientOf(product.url).get(`/sandbox/api/messages?to=${one.phone}`)).data;
    return messages.find(({ text }: { text: string }) => text.includes('工作人员已重置您的登录密码'));
  }, 'the message of the reset');
});

it('R38a changes basic data, and keeps before and after on the record, masked', async () => {
  const one = await person('改资料');
  const fresh = phone();
  await edit(admin, `/desk/accounts/${one.id}`, { name: '改好了', phone: fresh });
  expect((await one.client.get('/api/me')).status).toBe(401);
  const [line] = (await admin.get(`/desk/accounts/${one.id}/history`)).data;
  expect(line).toMatchObject({
    action: 'account.change',
    detail: {
      changes: [
        { field: 'name', before: '改*', after: '改*' },
        {
          field: 'phone',
          before: `${one.phone.slice(0, 3)}****${one.phone.slice(7)}`,
          after: `139****${fresh.slice(7)}`,
        },
      ],
    },
  });
});

it('R38a shows where a person is signed in, and ends one sign-in or all', async () => {
  const one = await person('两台设备');
  await clientOf(product.url).post('/api/auth/sms-login', {
    phone: one.phone,
    smsCode: await smsCode(product.url, one.phone, 'login'),
  });
  const sessions = (await admin.get(`/desk/accounts/${one.id}/sessions`)).data;
  expect(sessions).toHaveLength(2);
  expect((await admin.remove(`/desk/accounts/${one.id}/sessions/${sessions[1].id}`)).status).toBe(204);
  expect((await one.client.get('/api/me')).status).toBe(401);
  expect((await admin.remove(`/desk/accounts/${one.id}/sessions/${sessions[1].id}`)).status).toBe(404);
  expect((await admin.remove(`/desk/accounts/${one.id}/sessions`)).status).toBe(204);
  expect((await admin.get(`/desk/accounts/${one.id}/sessions`)).data).toEqual([]);
});

it('R38a disables many with one reason, and says of each how it went', async () => {
  const [one, two] = [await person('批量一'), await person('批量二')];
  const self = (await admin.get('/desk/me')).data.id;
  const ids = [one.id, two.id, 'nobodyatall', self, one.id];
  const answer = await admin.post('/desk/accounts/bulk-disable', { ids, reason: '清理重复账号' });
  expect(answer.data).toEqual([
    { id: one.id, name: '批量一', ok: true, code: null, message: '已停用' },
    { id: two.id, name: '批量二', ok: true, code: null, message: '已停用' },
    { id: 'nobodyatall', name: '', ok: false, code: 'NOT_FOUND', message: expect.any(String) },
    {
      id: self,
      name: expect.any(String),
      ok: false,
      // Whoever is the last administrator hears that first.
      code: expect.stringMatching(/^(FORBIDDEN|LAST_ADMINISTRATOR)$/),
      message: expect.any(String),
    },
  ]);
  expect((await admin.get('/desk/me')).status).toBe(200);
});

it('R37a reveals a phone only for a reason, to who may, on the record', async () => {
  const one = await person('查看丁');
  expect(await admin.post(`/desk/accounts/${one.id}/reveal`, {})).toMatchObject({
    status: 400,
    error: { fields: [{ field: 'reason' }] },
  });
  expect((await admin.post(`/desk/accounts/${one.id}/reveal`, { reason: '联系不上' })).data).toEqual({
    phone: one.phone,
    idNumber: null,
  });
  expect((await admin.get(`/desk/accounts/${one.id}/history`)).data[0]).toMatchObject({
    action: 'account.reveal',
    detail: { reason: '联系不上' },
  });
  const reviewer = await as('reviewer');
  expect((await reviewer.post(`/desk/accounts/${one.id}/reveal`, { reason: '好奇一下' })).status).toBe(403);
});

it('R39a ties a panel user to the account of the same phone, so that all roles of a person are in one place', async () => {
  const one = await person('双重身份');
  const email = `double${next()}@example.cn`;
  const made = await admin.post(`/desk/accounts/${one.id}/counterpart`, { role: 'reviewer', email });
  expect(made).toMatchObject({ status: 201, data: { link: expect.stringContaining('registrationToken=') } });
  const { linked } = (await admin.get(`/desk/accounts/${one.id}`)).data;
  expect(linked).toMatchObject({ door: 'staff', name: '双重身份', roles: [{ role: 'reviewer' }] });
  expect((await admin.get(`/desk/accounts/${linked.id}`)).data.linked).toMatchObject({
    id: one.id,
    door: 'account',
    roles: [{ role: 'person' }],
  });
  expect((await admin.get(`/desk/accounts?phone=${one.phone}`)).data).toHaveLength(2);
  expect(await admin.post(`/desk/accounts/${one.id}/counterpart`, { role: 'leader', email })).toMatchObject({
    status: 409,
    error: { code: 'DUPLICATE' },
  });
});

it('R39a gives a colleague with a phone an account of the mini-program, and one without a field to fill in', async () => {
  const bare = await open({
    kind: 'staff',
    email: `bare${next()}@example.cn`,
    name: '没手机',
    role: 'leader',
  });
  expect(await admin.post(`/desk/accounts/${bare.id}/counterpart`, { role: 'person' })).toMatchObject({
    status: 400,
    error: { fields: [{ field: 'phone' }] },
  });
  const number = phone();
  await edit(admin, `/desk/accounts/${bare.id}`, { phone: number });
  expect((await admin.post(`/desk/accounts/${bare.id}/counterpart`, { role: 'person' })).status).toBe(201);
  expect((await admin.get(`/desk/accounts/${bare.id}`)).data.linked).toMatchObject({
    door: 'account',
    name: '没手机',
    roles: [{ role: 'person' }],
  });
});
