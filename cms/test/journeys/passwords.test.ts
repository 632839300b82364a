/** R38a, GB/T 22239-2019 8.1.4.1: what a password must be, how long it lasts, and that an old one does not come back. */
import { Client as Database } from 'pg';
import { staffSignIn, type Client } from '../../../testing/client';
import { doorOf, newPhone, PASSWORD } from '../../../testing/people';
import { demoStaff, makeColleague, personId, roleId } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

const USED = /最近用过/;
let product: Product;
let admin: Client;
let database: Database;
beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  database = new Database({ connectionString: process.env.DATABASE_URL });
  await database.connect();
}, 240_000);
afterAll(async () => {
  await database?.end();
  await product?.stop();
});

const recorded = async (owner: string, id: number): Promise<number> =>
  (
    await database.query(
      'select count(*)::int as count from password_records where owner = $1 and owner_id = $2',
      [owner, id],
    )
  ).rows[0].count;

it('R38a none of the last five passwords is taken again, on either road', async () => {
  const door = doorOf(product.url);
  const phone = newPhone();
  const { client, session } = door.openedBy(await door.register(phone, { password: PASSWORD }), 201);
  let current = PASSWORD;
  const change = async (password: string) => {
    const answer = await client.put('/api/me', { password, currentPassword: current });
    if (answer.status === 200) current = password;
    return answer;
  };
  expect(await change(PASSWORD)).toMatchObject({
    status: 400,
    error: { code: 'VALIDATION', fields: [{ field: 'password', message: expect.stringMatching(USED) }] },
  });
  for (const nth of [1, 2, 3, 4]) expect((await change(`${PASSWORD}-${nth}`)).status).toBe(200);
  expect((await change(PASSWORD)).status).toBe(400);
  expect((await change(`${PASSWORD}-5`)).status).toBe(200);
  // Six passwords later the first is forgotten, as the standard allows.
  expect((await change(PASSWORD)).status).toBe(200);
  const { rows } = await database.query('select id from up_users where document_id = $1', [
    session.account.id,
  ]);
  expect(await recorded('account', rows[0].id)).toBe(5);
});

it('R38a a colleague’s password is twelve characters, and none of their last five', async () => {
  const colleague = await makeColleague(product, admin, [await roleId(admin, 'reviewer')]);
  const change = (password: string) =>
    colleague.client.put('/admin/users/me', { password, currentPassword: colleague.password });
  expect(await change('Duan-2026')).toMatchObject({ status: 400 });
  expect((await change(colleague.password)).status).toBe(400);
  expect((await change('Zhongxin-2026-huanle')).status).toBe(200);
  expect((await staffSignIn(product.url, colleague.email, 'Zhongxin-2026-huanle')).get).toBeDefined();
  expect(await recorded('staff', colleague.id)).toBe(2);
});

it('new passwords that are too weak are refused as often as it takes, and lock nobody out', async () => {
  const { email, password, client } = await makeColleague(product, admin, [await roleId(admin, 'reviewer')]);
  const weak = { password: 'Short1', currentPassword: password };
  for (let nth = 0; nth < 6; nth += 1) expect((await client.put('/admin/users/me', weak)).status).toBe(400);
  await staffSignIn(product.url, email, password);
});

it('R38a after ninety days a colleague changes the password before anything else, and then goes on', async () => {
  const colleague = await makeColleague(product, admin, [await roleId(admin, 'reviewer')]);
  const age = (days: number) =>
    database.query(
      `update password_records set at = now() - make_interval(days => $2) where owner = 'staff' and owner_id = $1`,
      [colleague.id, days],
    );
  const enter = (password: string) => staffSignIn(product.url, colleague.email, password);
  await age(89);
  expect((await (await enter(colleague.password)).get('/desk/home')).status).toBe(200);
  await age(91);
  const late = await enter(colleague.password);
  expect(await late.get('/desk/home')).toMatchObject({
    status: 403,
    error: { code: 'PASSWORD_REQUIRED' },
  });
  expect((await late.get('/desk/me')).status).toBe(200);
  const uid = 'api::category.category';
  expect((await late.get(`/content-manager/collection-types/${uid}`)).status).toBe(403);
  const fresh = 'Zhongxin-2026-xinde';
  const changed = await late.put('/admin/users/me', {
    password: fresh,
    currentPassword: colleague.password,
  });
  expect(changed.status).toBe(200);
  expect((await (await enter(fresh)).get('/desk/home')).status).toBe(200);
});

it('R39a an invited colleague works where the invitation says, and nowhere unless it says so', async () => {
  const [place] = (await admin.get('/desk/organisations?pageSize=1')).data as { id: string; name: string }[];
  const invite = async (more: object) => {
    const email = `yaoqing${Date.now()}${Math.random().toString(36).slice(2)}@demo.tiaohe.cn`;
    const body = { kind: 'staff', email, name: '林同事', role: 'reviewer', ...more };
    return { email, answer: await admin.post('/desk/accounts', body) };
  };
  const linkOf = async (email: string) =>
    (await admin.get(`/desk/accounts/${await personId(admin, email)}/link`)).data;
  const there = await invite({ organisationId: place?.id });
  expect(there.answer.status).toBe(201);
  expect(await linkOf(there.email)).toMatchObject({ organisation: { id: place?.id, name: place?.name } });
  const nowhere = await invite({});
  expect(await linkOf(nowhere.email)).toMatchObject({ organisation: null, organisations: [] });
  const wrong = await invite({ organisationId: 'nobody-knows-this-place' });
  expect(wrong.answer.status).toBeGreaterThanOrEqual(400);
  // A refused invitation leaves no colleague behind.
  expect(await personId(admin, wrong.email)).toBe('');
});
