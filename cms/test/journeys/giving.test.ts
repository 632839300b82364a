/** Nobody gives more than they hold: not through Strapi's role editor, not through either people page, not to accounts. */
import type { Client } from '../../../testing/client';
import { demoStaff, makeColleague, makeRole, personId, roleId, tick, type Colleague } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
let adminId: number;
let adminEmail: string;
const order = Number(String(Date.now()).slice(-6));
const refused = (code: string, status: number) => ({ status, error: { code } });

beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  adminEmail = product.accounts.panel.find(({ role }) => role === 'system-admin')?.email ?? '';
  adminId = (await admin.get('/admin/users/me')).data.id;
}, 240_000);
afterAll(() => product?.stop());

describe('nobody gives more than they hold', () => {
  const BEYOND = refused('BEYOND_OWN_RIGHTS', 403);
  let helper: Colleague;
  let helperRole: number;
  const OWN = [
    'account.manage',
    'account.read',
    'case.read',
    'admin::users.read',
    'admin::users.create',
    'admin::users.update',
    'admin::users.delete',
    'admin::roles.read',
    'admin::roles.create',
    'admin::roles.update',
    'plugin::users-permissions.roles.create',
    'plugin::users-permissions.roles.update',
    'plugin::users-permissions.roles.read',
  ];
  beforeAll(async () => {
    helperRole = await makeRole(admin, OWN);
    helper = await makeColleague(product, admin, [helperRole]);
  });

  it('through Strapi’s role editor: what is held may be ticked, for all rows or fewer, and nothing else', async () => {
    const role = (await helper.client.post('/admin/roles', { name: `下属${order}`, description: '' })).data
      .id;
    const narrow = { permission: 'case.read', conditions: ['own-organisation'] };
    expect((await tick(helper.client, role, [narrow])).status).toBe(200);
    expect(await tick(helper.client, role, ['case.read', 'case.close'])).toMatchObject(BEYOND);
    expect(await tick(helper.client, role, ['case.read', 'admin::api-tokens.create'])).toMatchObject(BEYOND);
    expect(await tick(helper.client, helperRole, [...OWN, 'account.reveal'])).toMatchObject(BEYOND);
  });

  it('through both people pages: no role that holds more, and no power over who holds more', async () => {
    const [archives, owns] = [await roleId(admin, 'archivist'), await roleId(admin, 'strapi-super-admin')];
    const invite = (roles: number[]) =>
      helper.client.post('/admin/users', { email: `x${order}@demo.tiaohe.cn`, firstname: '新', roles });
    expect(await invite([archives])).toMatchObject(BEYOND);
    expect(await invite([owns])).toMatchObject(BEYOND);
    expect(await helper.client.put(`/admin/users/${helper.id}`, { roles: [helperRole, owns] })).toMatchObject(
      BEYOND,
    );
    expect(await helper.client.put(`/admin/users/${adminId}`, { password: 'Taken-over-2026' })).toMatchObject(
      BEYOND,
    );
    const [boss, own] = [await personId(admin, adminEmail), await personId(admin, helper.email)];
    const desk = (path: string, body: object = {}) => helper.client.post(`/desk/accounts${path}`, body);
    expect(await desk(`/${boss}/reset-password`)).toMatchObject(BEYOND);
    expect(await desk(`/${boss}/disable`, { reason: '测试' })).toMatchObject(BEYOND);
    expect(await desk(`/${own}/memberships`, { role: 'archivist' })).toMatchObject(BEYOND);
    expect(
      await desk('', { kind: 'staff', email: `y${order}@demo.tiaohe.cn`, name: '新人', role: 'archivist' }),
    ).toMatchObject(BEYOND);
    expect(
      await helper.client.put(`/desk/accounts/${own}/link`, { organisationId: null, revision: 1 }),
    ).toMatchObject(BEYOND);
  });

  it('to accounts of the mini-program neither', async () => {
    const [person] = (await admin.get('/desk/accounts?role=person&pageSize=1')).data;
    const give = (role: string) => helper.client.post(`/desk/accounts/${person.id}/memberships`, { role });
    expect(await give('mediator')).toMatchObject(BEYOND);
    const permissions = {
      'api::operation': { controllers: { screen: { watch: { enabled: true, policy: '' } } } },
    };
    const made = helper.client.post('/users-permissions/roles', {
      name: `屏${order}`,
      description: '',
      permissions,
    });
    expect(await made).toMatchObject(BEYOND);
  });
});
