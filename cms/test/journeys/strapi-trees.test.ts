/**
 * Two administrators at the rights of one role, the ticks of one token, the looks of one list: the second is told who was
 * there and when, and what is then saved as the panel merges it has both people's changes.
 */
import type { Client } from '../../../testing/client';
import { demoStaff, makeColleague, makeRole, roleId } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';
import { bothChange, panelToken, type Body, type Two } from '../setup/two-at-one';

const HOLIDAYS = '/content-manager/content-types/api::holiday.holiday/configuration';
let product: Product;
let admin: Client;
let between: Two;

beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  const demo = product.accounts.panel.find(({ role }) => role === 'system-admin');
  const roles = [await roleId(admin, 'strapi-super-admin'), await roleId(admin, 'system-admin')];
  const colleague = await makeColleague(product, admin, roles);
  between = {
    url: product.url,
    one: await panelToken(product.url, demo?.email, demo?.password),
    two: await panelToken(product.url, colleague.email, colleague.password),
  };
}, 300_000);
afterAll(() => product?.stop());

const right = (code: string, ...rows: string[]) => ({
  action: `plugin::desk.${code}`,
  subject: null,
  properties: {},
  conditions: rows.map((row) => `plugin::desk.${row}`),
});

it('at a panel role both people’s rights are kept, and the one that both changed is asked', async () => {
  const role = await makeRole(admin, ['case.read', 'room.book']);
  const { asked, stored } = await bothChange({
    between,
    path: `/admin/roles/${role}/permissions`,
    first: () => ({ permissions: [right('case.read', 'handled'), right('room.book'), right('case.accept')] }),
    second: () => ({ permissions: [right('case.read', 'own-organisation'), right('mediator.read')] }),
    answer: { 'plugin::desk.case.read|': 'theirs' },
  });
  expect(asked).toEqual(['plugin::desk.case.read|']);
  expect(stored).toEqual({
    'plugin::desk.case.read|': { properties: {}, conditions: ['plugin::desk.handled'] },
    'plugin::desk.case.accept|': { properties: {}, conditions: [] },
    'plugin::desk.mediator.read|': { properties: {}, conditions: [] },
  });
});

it('at an account role the ticks of both are kept', async () => {
  const called = `协调员${Date.now()}`;
  const made = await admin.post('/users-permissions/roles', {
    name: called,
    description: '两人同改',
    type: '',
    permissions: {},
  });
  expect(made.status).toBe(200);
  const { data } = await admin.get('/users-permissions/roles');
  const { id } = (data.roles as { id: number; name: string }[]).find(({ name }) => name === called) ?? {
    id: 0,
  };
  const ticked = (action: string) => (read: Body) => {
    const { name, description, permissions } = structuredClone(read['role']) as Body & {
      permissions: Record<string, { controllers: Record<string, Record<string, { enabled: boolean }>> }>;
    };
    const held = permissions['api::operation']?.controllers['case']?.[action];
    if (!held) throw new Error(`There is no ${action}`);
    held.enabled = true;
    return { name, description, permissions, users: [] };
  };
  const { asked, stored } = await bothChange({
    between,
    path: `/users-permissions/roles/${id}`,
    first: ticked('apply'),
    second: ticked('respond'),
    answer: {},
  });
  expect(asked).toEqual([]);
  expect(Object.keys(stored).filter((name) => name.startsWith('tick '))).toEqual([
    'tick api::operation.case.apply',
    'tick api::operation.case.respond',
  ]);
});

it('at an API token the ticks of both are kept, and the name that both changed is asked', async () => {
  const [SCREEN, REPORT] = ['api::operation.screen.watch', 'api::operation.typical-case.read'];
  const token = (name: string, permissions: string[]) => ({
    name,
    description: '',
    type: 'custom',
    permissions,
  });
  const [first, second] = [`大屏甲${Date.now()}`, `大屏乙${Date.now()}`];
  const made = await admin.post('/admin/api-tokens', { ...token(`大屏${Date.now()}`, []), lifespan: null });
  expect(made.status).toBe(201);
  const { asked, stored } = await bothChange({
    between,
    path: `/admin/api-tokens/${made.data.id}`,
    first: () => token(first, [SCREEN]),
    second: () => token(second, [REPORT]),
    answer: { name: 'mine' },
  });
  expect(asked).toEqual(['name']);
  expect(stored).toEqual({
    name: second,
    description: '',
    type: 'custom',
    [`tick ${SCREEN}`]: true,
    [`tick ${REPORT}`]: true,
  });
});

it('at the looks of a list both people’s settings are kept, and the columns that both moved are asked', async () => {
  type Looks = { settings: Body; metadatas: Record<string, { edit: Body; list: Body }>; layouts: Body };
  const looks = (change: (own: Looks) => void) => (read: Body) => {
    const { settings, metadatas, layouts } = structuredClone(
      (read['data'] as { contentType: Looks }).contentType,
    );
    // Read, but not taken: Strapi's form leaves it out too.
    for (const { list } of Object.values(metadatas)) delete list['mainField'];
    const own = { settings, metadatas, layouts };
    change(own);
    return own;
  };
  const as = looks(({ settings, metadatas, layouts }) => {
    settings['pageSize'] = 10;
    Object.assign(metadatas['name']?.edit ?? {}, { label: '名称' });
    layouts['list'] = ['id', 'day', 'name'];
  });
  const { data } = await admin.get(HOLIDAYS);
  expect((await admin.put(HOLIDAYS, as({ data }))).status).toBe(200);
  const { asked, stored } = await bothChange({
    between,
    path: HOLIDAYS,
    first: looks(({ settings, layouts }) => {
      settings['pageSize'] = 50;
      layouts['list'] = ['day', 'name'];
    }),
    second: looks(({ metadatas, layouts }) => {
      Object.assign(metadatas['name']?.edit ?? {}, { label: '节日名称' });
      layouts['list'] = ['name'];
    }),
    answer: { list: 'mine' },
  });
  expect(asked).toEqual(['list']);
  expect(stored).toMatchObject({
    'settings pageSize': 50,
    'name edit label': '节日名称',
    list: ['name'],
  });
});
