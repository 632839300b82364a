/** Tokens for machines, as Strapi's page makes them: they hold what was ticked, and stop at once. */
import { clientOf, type Answer, type Client } from '../../../testing/client';
import { demoStaff, makeColleague, makeRole } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';
import { database } from '../setup/strapi-itself';

const WATCH = 'api::operation.screen.watch';
const FIGURES = '/api/statistics/overview';
let product: Product;
let admin: Client;
let auditor: Client;
let made = 0;
beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  auditor = await demoStaff(product, 'auditor');
}, 240_000);
afterAll(() => product?.stop());

const make = (more: object, who = admin): Promise<Answer> => {
  made += 1;
  const name = `大屏${Date.now()}-${made}`;
  return who.post('/admin/api-tokens', { name, description: '', lifespan: null, ...more });
};
const custom = (...permissions: string[]) => make({ type: 'custom', permissions });
const machine = ({ data }: Answer) => clientOf(product.url, data.accessKey);
const figures = async (token: Answer) => (await machine(token).get(FIGURES)).status;
const newest = async (action: string) =>
  (await auditor.get(`/desk/audit?pageSize=1&action=${action}`)).data[0];

it('a custom token without ticks opens nothing, and with one what was ticked', async () => {
  const bare = await custom();
  expect(await machine(bare).get(FIGURES)).toMatchObject({ status: 403, error: { code: 'FORBIDDEN' } });
  const watches = await custom(WATCH);
  expect(await figures(watches)).toBe(200);
  expect((await machine(watches).get('/api/cases')).status).toBe(401);
  const other = await custom('api::operation.case.apply');
  expect(await figures(other)).toBe(403);
});

it.each(['read-only', 'full-access'])('a %s token watches, and does nothing else', async (type) => {
  const token = await make({ type });
  expect(await figures(token)).toBe(200);
  for (const path of ['/api/cases', '/api/me', '/desk/home', '/admin/users'])
    expect([path, (await machine(token).get(path)).status]).toEqual([path, 401]);
  expect((await machine(token).get('/api/upload/files')).status).toBe(403);
});

it('what is ticked and unticked acts on the next call', async () => {
  const token = await custom(WATCH);
  const tick = (permissions: string[]) =>
    admin.put(`/admin/api-tokens/${token.data.id}`, { name: token.data.name, type: 'custom', permissions });
  expect((await tick([])).status).toBe(200);
  expect(await figures(token)).toBe(403);
  expect((await tick([WATCH])).status).toBe(200);
  expect(await figures(token)).toBe(200);
});

it('a token that ran out, was renewed or was deleted is nobody at once', async () => {
  const [ran, renewed, deleted] = [await custom(WATCH), await custom(WATCH), await custom(WATCH)];
  await database((db) =>
    db.query(`update strapi_api_tokens set expires_at = now() - interval '1 second' where id = $1`, [
      ran.data.id,
    ]),
  );
  const fresh = await admin.post(`/admin/api-tokens/${renewed.data.id}/regenerate`);
  expect(fresh.status).toBe(201);
  expect((await admin.remove(`/admin/api-tokens/${deleted.data.id}`)).status).toBe(200);
  for (const token of [ran, renewed, deleted]) expect(await figures(token)).toBe(401);
  expect(await figures(fresh)).toBe(200);
});

it('the page offers our operations alone, and another tick is refused', async () => {
  const { data } = await admin.get('/admin/content-api/permissions');
  expect(Object.keys(data)).toEqual(['api::operation']);
  expect(data['api::operation'].controllers.screen).toEqual(['watch']);
  expect(await custom(WATCH, 'plugin::upload.content-api.upload')).toMatchObject({
    status: 400,
    error: { code: 'VALIDATION', fields: [{ field: 'permissions' }] },
  });
});

it('nobody hands a machine more than they hold, nor looks at the secret of one that has more', async () => {
  const may = ['read', 'create', 'update', 'regenerate', 'access'].map((word) => `admin::api-tokens.${word}`);
  const clerk = await makeColleague(product, admin, [await makeRole(admin, may)]);
  const beyond = { status: 403, error: { code: 'BEYOND_OWN_RIGHTS' } };
  expect(await make({ type: 'custom', permissions: [WATCH] }, clerk.client)).toMatchObject(beyond);
  expect(await make({ type: 'full-access' }, clerk.client)).toMatchObject(beyond);
  const held = await custom(WATCH);
  const path = `/admin/api-tokens/${held.data.id}`;
  expect(await clerk.client.get(path)).toMatchObject(beyond);
  expect(await clerk.client.post(`${path}/regenerate`)).toMatchObject(beyond);
  expect(await clerk.client.put(path, { type: 'full-access' })).toMatchObject(beyond);
  expect((await make({ type: 'custom', permissions: [] }, clerk.client)).status).toBe(201);
});

it('making, changing, looking at, renewing and deleting one is on the record', async () => {
  const token = await custom(WATCH);
  const id = String(token.data.id);
  const path = `/admin/api-tokens/${id}`;
  await admin.get(path);
  await admin.put(path, { name: token.data.name, type: 'custom', permissions: [] });
  await admin.post(`${path}/regenerate`);
  await admin.remove(path);
  expect(await newest('api-token.add')).toMatchObject({
    actorName: '系统管理员',
    subjectType: 'api-token',
    subjectId: id,
    detail: { name: token.data.name, fields: ['name', 'description', 'lifespan', 'type', 'permissions'] },
  });
  for (const word of ['look', 'change', 'regenerate', 'remove'])
    expect(await newest(`api-token.${word}`)).toMatchObject({ subjectType: 'api-token', subjectId: id });
});
