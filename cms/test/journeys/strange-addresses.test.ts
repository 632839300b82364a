/** Addresses that lead nowhere, words that are none, bodies that cannot be read: each is answered in the one envelope. */
import { clientOf, register, type Client } from '../../../testing/client';
import { demoStaff } from '../setup/panel';
import { newPhone } from '../../../testing/people';
import { startProduct, type Product } from '../setup/product';
import { openLine } from '../setup/raw-line';

let product: Product;
let admin: Client;
let adminToken: string;
let reviewer: Client;
let person: Client;
beforeAll(async () => {
  product = await startProduct();
  const { email, password } = product.accounts.panel.find(({ role }) => role === 'system-admin') ?? {};
  adminToken = (await clientOf(product.url).post('/admin/login', { email, password })).data.token;
  admin = clientOf(product.url, adminToken);
  reviewer = await demoStaff(product, 'reviewer');
  person = (await register(product.url, { phone: newPhone(), name: '周全' })).client;
}, 300_000);
afterAll(() => product?.stop());

async function said(method: string, path: string, body?: string, type = 'application/json') {
  const line = openLine(product.url);
  const sent =
    body === undefined ? '' : `Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
  line.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\n${sent}\r\n${body ?? ''}`);
  const answer = await line.answer();
  line.cut();
  return answer;
}
const ROOMS = '/content-manager/collection-types/api::room.room';
const NOT_FOUND = { status: 404, code: 'NOT_FOUND' };

it.each([
  ['GET', '/api/nowhere'],
  ['POST', '/api/nowhere'],
  ['DELETE', '/desk/nowhere'],
  ['GET', '/sandbox/nowhere'],
  ['GET', '/m/%zz'],
  ['GET', '/m/%c0%ae'],
  ['GET', '/screen/%'],
  ['GET', '/uploads/%zz'],
  ['GET', '/api/cases/%ff'],
  ['PUT', '/content-manager/%zz'],
])('%s %s is nowhere, and says so', async (method, path) => {
  expect(await said(method, path)).toEqual(NOT_FOUND);
});

it.each([
  ['PATCH', '/api/cases'],
  ['DELETE', '/desk/mediators'],
  ['PUT', '/health'],
])('%s is not what one does at %s', async (method, path) => {
  expect(await said(method, path)).toEqual({ status: 405, code: 'METHOD_NOT_ALLOWED' });
});

it.each([
  ['half a JSON', '{"identifier":', 'application/json'],
  ['a JSON with the parents of objects', '{"__proto__":{"x":1}}', 'application/json'],
  ['a form without its boundary', 'x', 'multipart/form-data'],
  ['a text in no alphabet', '{}', 'application/json; charset=utf-7'],
])('%s is refused in the envelope', async (_what, body, type) => {
  expect(await said('POST', '/api/auth/local', body, type)).toEqual({ status: 400, code: 'VALIDATION' });
});

it('what is no HTTP is answered in the envelope too', async () => {
  const line = openLine(product.url);
  line.write('HELLO\r\n\r\n');
  expect(await line.answer()).toEqual({ status: 400, code: 'VALIDATION' });
  await line.closed;
});

it('a text longer than anybody writes is too large', async () => {
  const answer = await clientOf(product.url).post('/api/auth/local', { identifier: 'x'.repeat(5_000_000) });
  expect([answer.status, answer.error?.code]).toEqual([413, 'BODY_TOO_LARGE']);
});

const WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nothing-of-ours', '-'];
const LISTS = ['/desk/cases', '/desk/mediators', '/desk/accounts', '/desk/notices', '/desk/organisations'];
it.each(LISTS)('%s is sorted by its own words only', async (list) => {
  const who = list === '/desk/accounts' || list === '/desk/organisations' ? admin : reviewer;
  for (const word of WORDS) {
    const { status, error } = await who.get(`${list}?sort=${word}`);
    expect([word, status, error?.fields?.[0]?.field]).toEqual([word, 400, 'sort']);
  }
});

it('the words a list is sorted by still sort it', async () => {
  for (const word of ['received', '-received', 'updated', 'due', '-due'])
    expect([word, (await reviewer.get(`/desk/cases?sort=${word}`)).status]).toEqual([word, 200]);
  expect((await reviewer.get('/desk/mediators?sort=openCases:asc')).status).toBe(200);
});

it.each(['x', '1', 'constructor', '%2e%2e', 'a'.repeat(3_000), `${'a'.repeat(23)}%00`, 'A'.repeat(24)])(
  'nobody looks for a row whose name cannot be one (%#)',
  async (id) => {
    const roads = [
      `/api/cases/${id}`,
      `/api/materials/${id}/content`,
      `/api/documents/${id}`,
      `/api/cases/${id}/sessions`,
    ];
    for (const road of roads) {
      const { status, error } = await person.get(road);
      expect([road, status, error?.code]).toEqual([road, 404, 'NOT_FOUND']);
    }
    expect((await admin.get(`/desk/accounts/${id}`)).status).toBe(404);
    expect((await admin.post(`/desk/outbox/${id}/retry`)).status).toBe(404);
  },
);

it('lists of a template that are none are said at their field', async () => {
  const form = new FormData();
  form.append('name', '调解协议书');
  form.append('kind', 'agreement');
  form.append('outcomes', '[x');
  form.append('file', new Blob(['PK']), 'a.docx');
  const { status, error } = await admin.post('/desk/templates', form);
  expect([status, error?.fields?.map(({ field }) => field)]).toEqual([
    400,
    expect.arrayContaining(['outcomes']),
  ]);
});

it.each([
  ['POST', '/upload/folders', { name: 'x', parent: 'abc' }, 400],
  ['PUT', '/upload/folders/abc', { name: 'x' }, 404],
  ['PUT', '/Upload/Folders/1%2Fabc/', { name: 'x' }, 404],
  ['POST', '/upload/actions/bulk-delete', { fileIds: ['abc'] }, 400],
  ['POST', '/admin/permissions/check', {}, 400],
  ['PUT', '/admin/roles/constructor', { name: 'x' }, 404],
  ['POST', '/admin/users', { email: 'a\u0000@b.cn', firstname: 'x', roles: [1] }, 400],
] as const)(
  'Strapi’s own %s %s does not stumble over what it was sent',
  async (method, path, body, status) => {
    const answer = method === 'POST' ? await admin.post(path, body) : await admin.put(path, body);
    expect(answer.status).toBe(status);
    expect((await clientOf(product.url).get('/health')).status).toBe(200);
  },
);

it.each([
  '/upload/files?fields=constructor',
  '/upload/files?fields=name,nothing',
  '/Upload/Files/?fields[]=folder',
  '/upload/folders?fields=__proto__',
  '/admin/users?fields=nothing',
  '/admin/roles?fields[1]=users',
  '/content-manager/collection-types/api::room.room?fields=',
])('Strapi’s own %s asks for no field that there is, and reads so', async (path) => {
  expect(await admin.get(path)).toMatchObject({ status: 400, error: { code: 'VALIDATION' } });
});

it.each([
  '$and=x',
  '$or=x',
  '$or][0=x',
  '$not=x',
  'id][$or=x',
  'id][$between=1',
  'id][$startsWith=1',
  'id][$jsonSupersetOf=x',
  'createdAt][$gt=x',
  '$and][0][$or=x',
])('Strapi’s own lists are filtered by no [%s', async (filter) => {
  const [name, value] = filter.split('=');
  for (const list of ['/admin/users', '/admin/roles', '/upload/files', '/upload/folders', ROOMS]) {
    const { status } = await admin.get(`${list}?filters[${name}]=${value}`);
    expect([list, status < 500]).toEqual([list, true]);
  }
});

it('Strapi’s own lists still show the fields that there are', async () => {
  for (const path of [
    '/upload/files?fields=name,id',
    '/admin/users?fields[0]=firstname&fields[1]=documentId',
  ])
    expect([path, (await admin.get(path)).status]).toEqual([path, 200]);
});

it.each([
  ['application/json', '[1]'],
  ['application/json', '["x"]'],
  ['text/xml', '<name>x</name>'],
  ['text/plain', '{"name":"x"}'],
])('Strapi’s own forms are no %s that says %s', async (type, body) => {
  for (const path of ['/content-manager/collection-types/api::room.room', '/admin/roles']) {
    const headers = { 'content-type': type, authorization: `Bearer ${adminToken}` };
    const answer = await fetch(product.url + path, { method: 'POST', headers, body });
    expect([path, answer.status]).toEqual([path, 400]);
  }
});
