/** What is wrong with a form is said in Chinese, and says what to do, at our own pages and at Strapi's. */
import type { Client } from '../../../testing/client';
import { demoStaff, makeRole, roleId } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

type Said = { path: string; sentences: string[] };
let product: Product;
let admin: Client;
let token: string;

/** Words of programmers, and a sentence that has no Chinese in it. */
const NOT_PLAIN =
  /string|number|array|object|boolean|undefined|null|must|required|invalid|unique|taken|[<>]=|期望|无效|^[^\u4e00-\u9fff]*$/i;

async function send(method: string, path: string, body: object): Promise<Said & { status: number }> {
  const response = await fetch(`${product.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { error } = (await response.json()) as {
    error?: { message: string; details?: { fields?: { message: string }[]; errors?: unknown[] } };
  };
  const { fields = [], errors = [] } = error?.details ?? {};
  const each = [...fields, ...errors].map((one) =>
    typeof one === 'string' ? one : String((one as { message?: unknown }).message),
  );
  return { status: response.status, path: `${method} ${path}`, sentences: [error?.message ?? '', ...each] };
}

beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  const demo = product.accounts.panel.find(({ role }) => role === 'system-admin');
  const answer = await fetch(`${product.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: demo?.email, password: demo?.password }),
  });
  const { data } = (await answer.json()) as { data: { accessToken?: string; token?: string } };
  token = data.accessToken ?? data.token ?? '';
}, 300_000);
afterAll(() => product?.stop());

it('on every road that people fill forms on', async () => {
  const role = await makeRole(admin, ['case.read']);
  const taken = { name: `重名${Date.now()}`, description: '', type: 'read-only', lifespan: null };
  expect((await admin.post('/admin/api-tokens', taken)).status).toBe(201);
  const demo = product.accounts.panel.find((one) => one.role === 'reviewer');
  const holidays = '/content-manager/collection-types/api::holiday.holiday';
  const said = [
    await send('POST', '/desk/accounts', {}),
    await send('POST', '/desk/accounts', { kind: 'person', name: 'x', phone: '12' }),
    await send('POST', '/desk/rooms', { name: '', capacity: 'viele' }),
    await send('POST', '/desk/rooms', { name: '长'.repeat(300), capacity: -1, extra: 1 }),
    await send('POST', '/desk/organisations', { name: 7 }),
    await send('POST', '/desk/typical-cases', { title: '', category: 'nothing' }),
    await send('POST', '/admin/roles', { name: '' }),
    await send('POST', '/admin/roles', { name: '审核员', description: '' }),
    await send('PUT', `/admin/roles/${role}`, { name: 5 }),
    await send('PUT', `/admin/roles/${role}/permissions`, { permissions: 'all' }),
    await send('POST', '/admin/api-tokens', { name: '', type: 'other' }),
    await send('POST', '/admin/api-tokens', taken),
    await send('POST', '/admin/api-tokens', { ...taken, name: '期限', lifespan: 5 }),
    await send('POST', '/admin/users', { email: 'x', roles: [] }),
    await send('POST', '/admin/users', {
      email: demo?.email,
      firstname: '重',
      roles: [await roleId(admin, 'reviewer')],
    }),
    await send('POST', '/admin/webhooks', { name: '', url: 'x', events: [] }),
    await send('POST', '/users-permissions/roles', { name: '' }),
    await send('POST', '/content-manager/collection-types/api::typical-case.typical-case', {
      category: 'nothing',
    }),
    await send('POST', '/content-manager/collection-types/api::room.room', {
      name: '长'.repeat(300),
      capacity: 'viele',
    }),
    await send('POST', holidays, { day: '不是日期', name: '' }),
    await send('PUT', '/content-manager/content-types/api::holiday.holiday/configuration', { settings: 'x' }),
    await send('PUT', '/admin/users/me', { password: 'short', currentPassword: 'x' }),
  ];
  expect(said.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
  const notPlain = said.flatMap(({ path, sentences }) =>
    sentences.filter((sentence) => NOT_PLAIN.test(sentence)).map((sentence) => [path, sentence]),
  );
  expect(notPlain).toEqual([]);
});
