/** Strapi's own pages: what they write is asked about, however the address is spelled, and is on the record. */
import { request } from 'node:http';
import fc from 'fast-check';
import { clientOf, staffSignIn, type Client } from '../../../testing/client';
import { demoStaff, makeColleague, makeRole, personId, roleId, type Colleague } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';
import { signaturePng } from '../../../testing/signature';
import { database, plantToken } from '../setup/strapi-itself';

let product: Product;
let admin: Client;
let auditor: Client;
let colleague: Colleague;
beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  auditor = await demoStaff(product, 'auditor');
  colleague = await makeColleague(product, admin, [await roleId(admin, 'reviewer')]);
}, 240_000);
afterAll(() => product?.stop());

const CATEGORIES = '/content-manager/collection-types/api::category.category';
const newest = async (query: string) => (await auditor.get(`/desk/audit?pageSize=1&${query}`)).data[0];
const enter = (password: string) => staffSignIn(product.url, colleague.email, password);

/** As written: fetch would tidy the address up. */
function rawPut(path: string, body: object, token: string): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const { hostname, port } = new URL(product.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method: 'PUT', headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.once('error', reject);
    asked.end(JSON.stringify(body));
  });
}
const tokenOf = async (email: string, password: string): Promise<string> =>
  (await clientOf(product.url).post('/admin/login', { email, password })).data.accessToken;

describe('passwords', () => {
  it('nobody sets a colleague’s password, however the address is written', async () => {
    const boss = product.accounts.panel.find(({ role }) => role === 'system-admin');
    const token = await tokenOf(boss?.email ?? '', boss?.password ?? '');
    const encoded = (text: string) =>
      fc.nat(text.length - 1).map((at) => {
        const sign = `%${text.charCodeAt(at).toString(16)}`;
        return text.slice(0, at) + sign + text.slice(at + 1);
      });
    const word = (text: string) => fc.oneof(fc.constantFrom(text, text, text.toUpperCase()), encoded(text));
    const seldom = fc.constantFrom('/', '/', '/', '/', '//', '/./');
    const address = fc
      .tuple(seldom, word('admin'), seldom, word('users'), seldom, word(String(colleague.id)))
      .chain((parts) => fc.constantFrom('', '/', '//', '?x=1', '/.').map((end) => parts.join('') + end));
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(address, async (path) => {
        const status = await rawPut(path, { password: 'Taken-over-2026' }, token);
        statuses.add(status);
        expect([403, 404, 405]).toContain(status);
      }),
      { seed: 20261128, numRuns: 60 },
    );
    expect(statuses).toContain(403);
    expect((await enter(colleague.password)).get).toBeDefined();
    const refused = await admin.put(`/admin/users/${colleague.id}`, { password: 'Taken-over-2026' });
    expect(refused).toMatchObject({ status: 403, error: { code: 'FORBIDDEN' } });
    // The page sends its empty field along with whatever else was changed.
    expect((await admin.put(`/admin/users/${colleague.id}`, { firstname: '同', password: '' })).status).toBe(
      400,
    );
    expect((await admin.put(`/admin/users/${colleague.id}`, { firstname: '同事' })).status).toBe(200);
  });

  it('one’s own is strong and new, with or without a slash at the end', async () => {
    const token = await tokenOf(colleague.email, colleague.password);
    const again = { password: colleague.password, currentPassword: colleague.password };
    expect(await rawPut('/admin/users/me/', again, token)).toBe(400);
    // Each of them is also a guess at the present password, and five of those lock: one fewer stands here.
    for (const path of ['/admin/users/me/', '/Admin/Users/ME', '/admin/users/me?']) {
      const change = (password: string) =>
        rawPut(path, { password, currentPassword: colleague.password }, token);
      expect([path, await change('Duan-2026')]).toEqual([path, 400]);
    }
  });

  it('the link that goes out instead lets the colleague choose one, which is on the record', async () => {
    const id = await personId(admin, colleague.email);
    const { link } = (await admin.post(`/desk/accounts/${id}/reset-password`)).data;
    const resetPasswordToken = new URL(link).searchParams.get('code');
    const choose = (password: string) =>
      clientOf(product.url).post('/admin/reset-password/', { resetPasswordToken, password });
    expect((await choose('Duan-2026')).status).toBe(400);
    expect((await choose(colleague.password)).status).toBe(400);
    expect((await choose('Zhongxin-2026-lianjie')).status).toBe(200);
    expect((await (await enter('Zhongxin-2026-lianjie')).get('/desk/home')).status).toBe(200);
    expect((await choose('Zhongxin-2026-zaici')).status).toBe(400);
    expect(await newest('action=staff.set-password')).toMatchObject({
      actorName: colleague.email,
      subjectType: 'staff',
      subjectId: id,
    });
  });
});

describe('tokens that act as a colleague', () => {
  it('are not made', async () => {
    const body = { name: '管家', description: '', lifespan: null, adminPermissions: [] };
    expect(await admin.post('/admin/admin-tokens', body)).toMatchObject({
      status: 403,
      error: { code: 'DOOR_CLOSED' },
    });
  });

  it('open nothing, though one was made before: no user is changed, and nothing is recorded', async () => {
    const { id } = (await admin.get('/admin/users/me')).data;
    const machine = clientOf(product.url, await plantToken('admin', id));
    const lines = () =>
      database(
        async (db) =>
          (await db.query("select count(*)::int as n from audit_entries where actor_kind = 'staff'")).rows[0]
            .n,
      );
    const before = await lines();
    expect((await machine.put(`/admin/users/${colleague.id}`, { isActive: false })).status).toBe(401);
    expect((await machine.get(CATEGORIES)).status).toBe(401);
    expect((await machine.get('/desk/home')).status).toBe(401);
    expect((await machine.get('/api/statistics/overview')).status).toBe(401);
    expect(await lines()).toBe(before);
  });
});

describe('what Strapi writes itself', () => {
  it('is on the record: contents, settings, webhooks and files, with who and what', async () => {
    const made = await admin.post(CATEGORIES, { code: `door${Date.now()}`, name: '门类', order: 99 });
    expect(made.status).toBe(201);
    const id = made.data.documentId;
    expect(await newest('action=content.add')).toMatchObject({
      actorName: '系统管理员',
      subjectType: 'content',
      subjectId: id,
      detail: { kind: expect.any(String), fields: ['code', 'name', 'order'] },
    });
    expect((await admin.put(`${CATEGORIES}/${id}`, { name: '门类二' })).status).toBe(200);
    expect(await newest('action=content.change')).toMatchObject({
      subjectId: id,
      detail: { fields: ['name'] },
    });
    expect((await admin.remove(`${CATEGORIES}/${id}`)).status).toBe(200);
    expect(await newest('action=content.remove')).toMatchObject({ subjectId: id });

    const { data } = await admin.get('/upload/settings');
    expect((await admin.put('/upload/settings', data)).status).toBe(200);
    expect(await newest('action=panel-setting.change')).toMatchObject({ subjectType: 'panel-setting' });

    const form = new FormData();
    form.append('files', new Blob([signaturePng()], { type: 'image/png' }), 'note.png');
    expect((await admin.post('/upload', form)).status).toBe(201);
    expect(await newest('action=file.add')).toMatchObject({ subjectType: 'file' });
  });

  it('leaves no line where it refused', async () => {
    const before = (await newest('action=content.add')).id;
    expect((await admin.post(CATEGORIES, { name: 12 })).status).toBe(400);
    expect((await newest('action=content.add')).id).toBe(before);
  });

  it('is refused inside the house: a webhook is told where it leads, and one from before is not followed', async () => {
    const hook = { name: `钩子${Date.now()}`, headers: {}, events: ['entry.create'] };
    for (const url of [
      'http://10.0.0.8/x',
      'http://169.254.169.254/latest',
      'http://2130706433/',
      'http://[::1]/',
    ])
      expect(await admin.post('/admin/webhooks', { ...hook, url })).toMatchObject({
        status: 400,
        error: { code: 'VALIDATION', fields: [{ field: 'url' }] },
      });
    const { rows } = await database((db) =>
      db.query(
        `insert into strapi_webhooks (name, url, headers, events, enabled) values ('旧钩子', $1, '{}', '[]', true) returning id`,
        [`${product.url}/health`],
      ),
    );
    const tried = await admin.post(`/admin/webhooks/${rows[0].id}/trigger`);
    expect(tried.data).toMatchObject({ statusCode: 500 });
    expect(await newest('action=webhook.try')).toMatchObject({ subjectId: String(rows[0].id) });
  });

  it('takes no more than Strapi’s own page gives: without the tick, 403 and no line', async () => {
    const looks = await makeColleague(product, admin, [await makeRole(admin, ['admin::webhooks.read'])]);
    const before = await newest('action=webhook.add');
    const body = { name: 'x', url: 'http://hooks.example.com/', headers: {}, events: [] };
    expect((await looks.client.post('/admin/webhooks', body)).status).toBe(403);
    expect((await newest('action=webhook.add'))?.id).toBe(before?.id);
  });
});
