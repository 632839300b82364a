/** R42a: an organisation goes only when nothing stands on it, or after all of it went to another. */
import { register, staffSignIn, type Client, clientOf } from '../../../testing/client';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
let serial = Date.now() % 1_000_000;
const next = () => (serial += 1);
const phone = () => `134${String(60_000_000 + next()).slice(-8)}`;

beforeAll(async () => {
  product = await startProduct();
  const demo = product.accounts.panel.find(({ role }) => role === 'system-admin');
  admin = await staffSignIn(product.url, demo?.email ?? '', demo?.password ?? '');
}, 240_000);
afterAll(() => product?.stop());

const make = async (name: string, parent?: string) =>
  (await admin.post('/desk/organisations', { name: `${name}${next()}`, parent })).data;
const bindAccount = async (organisationId: string) => {
  const { client, token } = await register(product.url, { phone: phone(), name: '许机构' });
  const { code } = (await admin.post(`/desk/organisations/${organisationId}/binding-codes`)).data;
  const { data } = await client.post('/api/me/organisation-bindings', { code });
  return clientOf(product.url, token, data.membership.id);
};

it('R42a removes an empty organisation at once, and it is out of every list', async () => {
  const one = await make('空机构');
  expect((await admin.remove(`/desk/organisations/${one.id}`)).status).toBe(204);
  expect((await admin.get(`/desk/organisations/${one.id}`)).status).toBe(404);
  expect((await admin.get(`/desk/organisations?q=${encodeURIComponent(one.name)}`)).data).toEqual([]);
});

it('R42a refuses while mediators, cases, accounts or organisations below stand on it, and says how many', async () => {
  const list: { id: string; openCases: number; mediators: number }[] = (
    await admin.get('/desk/organisations?pageSize=100')
  ).data;
  const busy = list.find(({ openCases, mediators }) => openCases > 0 && mediators > 0);
  const uses = (await admin.get(`/desk/organisations/${busy?.id}/removal`)).data;
  expect(uses).toMatchObject({ mediators: busy?.mediators, openCases: busy?.openCases });
  expect(await admin.remove(`/desk/organisations/${busy?.id}`)).toMatchObject({
    status: 409,
    error: { code: 'IN_USE', uses },
  });
  expect((await admin.get(`/desk/organisations/${busy?.id}`)).status).toBe(200);
});

it('R42a moves organisations below and mediators to another, ends the editors, then removes, in one step', async () => {
  const [going, staying] = [await make('要撤的机构'), await make('接收的机构')];
  const below = await make('下级机构', going.id);
  const deeper = await make('再下级机构', below.id);
  const mediator = await admin.post('/desk/mediators', {
    name: '沈调解',
    phone: phone(),
    organisation: going.id,
  });
  expect(mediator.status).toBe(201);
  const side = await bindAccount(going.id);
  expect((await admin.get(`/desk/organisations/${going.id}/removal`)).data).toEqual({
    children: 1,
    mediators: 1,
    openCases: 0,
    accounts: 2,
    staff: 0,
  });

  const removal = (moveTo: string) => admin.post(`/desk/organisations/${going.id}/removal`, { moveTo });
  expect((await removal(going.id)).error).toMatchObject({
    code: 'VALIDATION',
    fields: [{ field: 'moveTo' }],
  });
  expect((await removal(deeper.id)).error).toMatchObject({
    code: 'VALIDATION',
    fields: [{ field: 'moveTo' }],
  });
  expect((await removal(staying.id)).status).toBe(204);

  expect((await admin.get(`/desk/organisations/${below.id}`)).data).toMatchObject({
    parent: staying.id,
    level: 2,
  });
  expect((await admin.get(`/desk/organisations/${deeper.id}`)).data).toMatchObject({
    parent: below.id,
    level: 3,
  });
  expect((await admin.get(`/desk/organisations/${staying.id}`)).data.mediators).toBe(1);
  // Whoever edited the one that went does not come to edit the one that took over.
  expect((await side.get('/api/organisations/mine')).status).toBe(401);
  expect((await admin.get(`/desk/organisations/${staying.id}/accounts`)).data).toEqual([]);
  expect((await removal(staying.id)).status).toBe(404);
});

it('R42a takes the open cases along, and leaves the closed ones to say who handled them', async () => {
  const list: { id: string; openCases: number; level: number; mediators: number }[] = (
    await admin.get('/desk/organisations?pageSize=100')
  ).data;
  const going = list.filter(({ openCases }) => openCases > 0).at(-1);
  const staying = await make('接案机构');
  expect((await admin.post(`/desk/organisations/${going?.id}/removal`, { moveTo: staying.id })).status).toBe(
    204,
  );
  expect((await admin.get(`/desk/organisations/${staying.id}`)).data).toMatchObject({
    openCases: going?.openCases,
    mediators: going?.mediators,
  });
});

it('R42a keeps an organisation from standing under itself', async () => {
  const top = await make('上级');
  const below = await make('下级', top.id);
  expect(await admin.put(`/desk/organisations/${top.id}`, { parent: below.id, revision: 1 })).toMatchObject({
    status: 400,
    error: { fields: [{ field: 'parent' }] },
  });
});
