/** R43: roles of mini-program accounts, made in Strapi's own editor of them, act on the very next request. */
import { PERMISSIONS, PERMISSION_CODES } from '@tiaohe/config';
import { clientOf, signIn, type Client } from '../../../testing/client';
import { demoStaff } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

type Offered = Record<string, { controllers: Record<string, Record<string, unknown>> }>;
let product: Product;
let admin: Client;
beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
}, 240_000);
afterAll(() => product?.stop());

it('R43a the editor of account roles offers every operation of accounts, and nothing else', async () => {
  const { permissions } = (await admin.get('/users-permissions/permissions')).data;
  const offered = Object.entries(permissions as Offered).flatMap(([api, { controllers }]) =>
    Object.entries(controllers).flatMap(([name, actions]) =>
      Object.keys(actions).map((action) => `${api}.${name}.${action}`),
    ),
  );
  expect(offered.sort()).toEqual(
    PERMISSION_CODES.filter((code) => (PERMISSIONS[code].doors as readonly string[]).includes('account'))
      .map((code) => `api::operation.${code}`)
      .sort(),
  );
});

describe('R43a a role of accounts of the centre’s own', () => {
  const name = `见习调解员${Date.now()}`;
  const controllers = (words: Record<string, boolean>) => ({
    'api::operation': {
      controllers: {
        case: Object.fromEntries(
          Object.entries(words).map(([word, enabled]) => [word, { enabled, policy: '' }]),
        ),
      },
    },
  });
  const rolesOf = async () => (await admin.get('/users-permissions/roles')).data.roles;
  const find = async () => (await rolesOf()).find((one: { name: string }) => one.name === name);
  let membership = '';
  const demo = () => product.accounts.accounts.find(({ role }) => role === 'mediator');
  const asTrainee = async () => {
    const { token } = await signIn(product.url, demo()?.phone ?? '', demo()?.password ?? '');
    return clientOf(product.url, token, membership);
  };

  it('mediates with what it holds, though it is not the product’s own role', async () => {
    const made = await admin.post('/users-permissions/roles', {
      name,
      description: '',
      permissions: controllers({ mediate: true }),
    });
    expect(made.status).toBe(200);
    const { type } = await find();
    const [person] = (await admin.get(`/desk/accounts?phone=${demo()?.phone}`)).data;
    const given = await admin.post(`/desk/accounts/${person.id}/memberships`, { role: type });
    membership = given.data.roles.find((one: { role: string }) => one.role === type).id;
    const trainee = await asTrainee();
    const cases = (await trainee.get('/api/cases')).data;
    expect(cases.length).toBeGreaterThan(0);
    expect((await trainee.get(`/api/cases/${cases[0].id}`)).data.hats).toEqual(['mediator']);
    expect((await trainee.get('/api/rooms')).status).toBe(403);
  });

  it('loses it on the next call', async () => {
    const trainee = await asTrainee();
    expect((await trainee.get('/api/mediators/me/ratings')).status).toBe(200);
    const { id } = await find();
    const changed = await admin.put(`/users-permissions/roles/${id}`, {
      name,
      description: '',
      permissions: controllers({ mediate: false }),
    });
    expect(changed.status).toBe(200);
    expect((await trainee.get('/api/mediators/me/ratings')).status).toBe(403);
    expect((await trainee.get('/api/cases')).data).toEqual([]);
  });

  it('is refused under a name that the product knows, and where it opens other doors', async () => {
    const make = (words: object) => admin.post('/users-permissions/roles', { description: '', ...words });
    for (const words of [{ name: 'Mediator' }, { name: '调解员' }, { name: '新角色', type: 'mediator' }])
      expect(await make({ ...words, permissions: {} })).toMatchObject({
        status: 409,
        error: { code: 'ROLE_NAME_TAKEN' },
      });
    const upload = { 'plugin::upload': { controllers: { 'content-api': { upload: { enabled: true } } } } };
    expect(await make({ name: `上传${Date.now()}`, permissions: upload })).toMatchObject({ status: 400 });
  });

  it('stays while somebody acts in it', async () => {
    const { id } = await find();
    expect(await admin.remove(`/users-permissions/roles/${id}`)).toMatchObject({
      status: 409,
      error: { code: 'IN_USE' },
    });
    const mediators = (await rolesOf()).find((one: { type: string }) => one.type === 'mediator');
    expect((await admin.remove(`/users-permissions/roles/${mediators.id}`)).status).toBe(409);
  });
});
