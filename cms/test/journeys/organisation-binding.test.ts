/** R41: an organisation and its account are two sides of one row. */
import { clientOf, register, signIn, staffSignIn, type Client } from '../../../testing/client';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
let serial = Date.now() % 1_000_000;
const next = () => (serial += 1);
const phone = () => `137${String(20_000_000 + next()).slice(-8)}`;

beforeAll(async () => {
  product = await startProduct();
  const demo = product.accounts.panel.find(({ role }) => role === 'system-admin');
  admin = await staffSignIn(product.url, demo?.email ?? '', demo?.password ?? '');
}, 240_000);
afterAll(() => product?.stop());

const make = async (name: string) => (await admin.post('/desk/organisations', { name })).data;
async function bound() {
  const organisation = await make(`绑定测试调委会${next()}`);
  const { client, token } = await register(product.url, { phone: phone(), name: '周机构' });
  const { code } = (await admin.post(`/desk/organisations/${organisation.id}/binding-codes`)).data;
  const answer = await client.post('/api/me/organisation-bindings', { code });
  const side = clientOf(product.url, token, answer.data.membership.id);
  return { organisation, side, person: client, code, answer };
}

it('R41a binds an existing account by a code that its owner types, once', async () => {
  const { organisation, person, code, answer } = await bound();
  expect(answer).toMatchObject({
    status: 200,
    data: {
      organisation: { id: organisation.id, name: organisation.name, revision: 1 },
      membership: { role: 'organisation', organisation: { id: organisation.id, name: organisation.name } },
    },
  });
  expect(await person.post('/api/me/organisation-bindings', { code })).toMatchObject({
    status: 400,
    error: { code: 'BINDING_CODE_WRONG', fields: [{ field: 'code' }] },
  });
  const { data } = await admin.get(`/desk/organisations/${organisation.id}/accounts`);
  expect(data).toEqual([
    {
      id: answer.data.membership.id,
      accountId: expect.any(String),
      name: '周机构',
      phone: expect.stringMatching(/^137\*{4}\d{4}$/),
      roleName: '机构账号',
      state: 'active',
      since: expect.any(String),
    },
  ]);
});

it('R41a shows whose code it is before one confirms, and takes a code as people type it', async () => {
  const organisation = await make(`确认测试调委会${next()}`);
  const { client } = await register(product.url, { phone: phone(), name: '吴确认' });
  const { code } = (await admin.post(`/desk/organisations/${organisation.id}/binding-codes`)).data;
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
  expect((await client.post('/api/me/organisation-bindings/preview', { code: typed })).data).toMatchObject({
    id: organisation.id,
    name: organisation.name,
  });
  expect((await client.post('/api/me/organisation-bindings', { code: typed })).status).toBe(200);
});

it('R41a voids a code when a new one is made, and lets one of two win who type it at once', async () => {
  const organisation = await make(`两码测试调委会${next()}`);
  const issue = async () =>
    (await admin.post(`/desk/organisations/${organisation.id}/binding-codes`)).data.code as string;
  const [old, fresh] = [await issue(), await issue()];
  const one = (await register(product.url, { phone: phone(), name: '郑一' })).client;
  const two = (await register(product.url, { phone: phone(), name: '郑二' })).client;
  expect((await one.post('/api/me/organisation-bindings', { code: old })).status).toBe(400);
  const answers = await Promise.all(
    [one, two].map((who) => who.post('/api/me/organisation-bindings', { code: fresh })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
});

it('refuses guesses at codes after a few', async () => {
  const { client } = await register(product.url, { phone: phone(), name: '冯猜' });
  const statuses = [];
  for (let time = 0; time < 7; time += 1)
    statuses.push((await client.post('/api/me/organisation-bindings', { code: `GUESS${time}` })).status);
  expect(statuses.slice(0, 2)).toEqual([400, 400]);
  expect(statuses.at(-1)).toBe(429);
});

it('R41a shows either side at once what the other changed, and who changed what', async () => {
  const { organisation, side } = await bound();
  const mine = await side.put('/api/organisations/mine', { revision: 1, address: '和平路8号' });
  expect(mine).toMatchObject({ status: 200, data: { address: '和平路8号', revision: 2 } });
  expect((await admin.get(`/desk/organisations/${organisation.id}`)).data.address).toBe('和平路8号');

  await admin.put(`/desk/organisations/${organisation.id}`, {
    revision: 2,
    address: '和平路9号',
    region: '城东',
  });
  expect((await side.get('/api/organisations/mine')).data).toMatchObject({
    address: '和平路9号',
    region: '城东',
    revision: 3,
  });
  const history = (await side.get('/api/organisations/mine/history')).data;
  expect(history.slice(0, 2)).toMatchObject([
    {
      actorKind: 'staff',
      changes: [
        { field: 'address', before: '和平路8号', after: '和平路9号' },
        { field: 'region', before: null, after: '城东' },
      ],
    },
    {
      actorKind: 'account',
      actorName: '周机构',
      changes: [{ field: 'address', before: null, after: '和平路8号' }],
    },
  ]);
  expect((await admin.get(`/desk/organisations/${organisation.id}/history`)).data).toEqual(history);
});

it('R41a answers two people at once with both values, and loses neither', async () => {
  const { organisation, side } = await bound();
  const [desk, own] = await Promise.all([
    admin.put(`/desk/organisations/${organisation.id}`, { revision: 1, phone: '0571-1000' }),
    side.put('/api/organisations/mine', { revision: 1, phone: '0571-2000' }),
  ]);
  const [won, lost] = desk.status === 200 ? [desk, own] : [own, desk];
  expect([won.status, lost.status]).toEqual([200, 409]);
  const yours = lost === desk ? '0571-1000' : '0571-2000';
  expect(lost.error).toEqual({
    code: 'RECORD_CHANGED',
    revision: 2,
    conflicts: [
      {
        field: 'phone',
        yours,
        current: won.data.phone,
        by: expect.stringMatching(/./),
        at: expect.stringMatching(/Z$/),
        isOwn: false,
      },
    ],
  });
});

it('R41a names no conflict where two people changed different things, and still asks to look again', async () => {
  const { organisation, side } = await bound();
  await admin.put(`/desk/organisations/${organisation.id}`, { revision: 1, region: '城西' });
  const stale = await side.put('/api/organisations/mine', { revision: 1, address: '人民路1号' });
  expect(stale).toMatchObject({ status: 409, error: { code: 'RECORD_CHANGED', revision: 2, conflicts: [] } });
  const again = await side.put('/api/organisations/mine', { revision: 2, address: '人民路1号' });
  expect(again.data).toMatchObject({ region: '城西', address: '人民路1号', revision: 3 });
});

it('lets an account change its own organisation only, and not where that stands', async () => {
  const { side, person } = await bound();
  expect(await side.put('/api/organisations/mine', { revision: 1, code: 'X1' })).toMatchObject({
    status: 400,
    error: { code: 'VALIDATION' },
  });
  expect(await side.put('/api/organisations/mine', { address: '没有修订号' })).toMatchObject({
    status: 400,
    error: { code: 'VALIDATION', fields: [{ field: 'revision' }] },
  });
  const other = await make(`别家调委会${next()}`);
  expect((await side.put(`/api/organisations/${other.id}`, { address: '我改', revision: 1 })).status).toBe(
    404,
  );
  expect((await person.get('/api/organisations/mine')).status).toBe(403);
});

it('R41a takes an account off an organisation, whose data it then no longer reaches', async () => {
  const { organisation, side, answer } = await bound();
  const path = `/desk/organisations/${organisation.id}/accounts/${answer.data.membership.id}`;
  expect((await admin.remove(path)).status).toBe(204);
  expect((await side.get('/api/organisations/mine')).status).toBe(401);
  expect((await admin.remove(path)).status).toBe(404);
});

it('R41a makes an organisation together with its account, and the account signs in to it', async () => {
  const number = phone();
  const made = await admin.post('/desk/organisations', {
    name: `同建调委会${next()}`,
    account: { name: '陈管家', phone: number },
  });
  expect(made.status).toBe(201);
  const { data } = await admin.get(`/desk/organisations/${made.data.id}/accounts`);
  expect(data).toMatchObject([{ name: '陈管家', roleName: '机构账号' }]);
  const demo = product.accounts.accounts.find(({ role }) => role === 'organisation');
  const own = await signIn(product.url, demo?.phone ?? '', demo?.password ?? '');
  expect((await own.client.get('/api/organisations/mine')).data).toMatchObject({ level: 1 });
});
