/** The wall behind the doors: whatever road a write takes, it is refused, and the server stays up. */
import { clientOf, staffSignIn, type Client } from '../../../testing/client';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
beforeAll(async () => {
  product = await startProduct();
  const demo = product.accounts.panel.find(({ role }) => role === 'system-admin');
  admin = await staffSignIn(product.url, demo?.email ?? '', demo?.password ?? '');
}, 240_000);
afterAll(() => product?.stop());

const isAlive = async () => (await fetch(`${product.url}/health`)).ok;

it.each([
  ['a word in connect', { connect: [{ id: 'abc' }] }],
  ['a word in set', { set: [{ id: 'abc' }] }],
  ['a word', 'abc'],
])('refuses %s where a relation wants an id, before any query, and lives', async (_name, fromCase) => {
  const answer = await admin.post('/content-manager/collection-types/api::typical-case.typical-case', {
    title: '测试',
    fromCase,
  });
  expect(answer).toMatchObject({
    status: 400,
    error: { code: 'VALIDATION', fields: [{ field: 'fromCase' }] },
  });
  expect(await isAlive()).toBe(true);
});

it('R4b refuses a state written through the content manager', async () => {
  const list = await admin.get('/desk/cases?state=submitted&pageSize=1');
  const [one] = list.data;
  const answer = await admin.put(`/content-manager/collection-types/api::case.case/${one.id}`, {
    state: 'closed',
  });
  expect(answer.status).toBe(409);
  expect((await admin.get(`/desk/cases/${one.id}`)).data.state).toBe('submitted');
});

it('has no generated REST door to cases: a stranger gets 401, a wrong body a refusal with its field', async () => {
  const stranger = clientOf(product.url);
  expect((await stranger.get('/api/cases')).status).toBe(401);
  // 405 is the router's word for a path that only a page answers: either way there is no such door.
  expect([404, 405]).toContain((await stranger.post('/api/parties', {})).status);
  const answer = await admin.post('/desk/cases', {
    category: 'noise',
    respondents: [{ name: '甲', phone: '123' }],
  });
  expect(answer).toMatchObject({
    status: 400,
    error: { code: 'VALIDATION', fields: [{ field: 'respondents.0.phone' }] },
  });
});

it('refuses a character that cannot be stored, and lives', async () => {
  const answer = await admin.post('/desk/cases', { description: 'a\u0000b' });
  expect(answer).toMatchObject({ status: 400, error: { code: 'VALIDATION' } });
  expect(await isAlive()).toBe(true);
});

it('R43a gives each role its own permissions: the auditor reads no cases, the reviewer assigns none', async () => {
  const as = async (role: string) => {
    const demo = product.accounts.panel.find((one) => one.role === role);
    return staffSignIn(product.url, demo?.email ?? '', demo?.password ?? '');
  };
  expect((await (await as('auditor')).get('/desk/cases')).data).toEqual([]);
  const [waiting] = (await admin.get('/desk/cases?state=awaiting-assignment&pageSize=1')).data;
  const answer = await (
    await as('reviewer')
  ).post(`/desk/cases/${waiting.id}/actions/assign`, { revision: waiting.revision, mediators: ['x'] });
  expect(answer).toMatchObject({ status: 403, error: { code: 'FORBIDDEN' } });
});

it('lets one of two people win who act at once', async () => {
  const [waiting] = (await admin.get('/desk/cases?state=awaiting-acceptance&pageSize=1')).data;
  const accept = () => admin.post(`/desk/cases/${waiting.id}/actions/accept`, { revision: waiting.revision });
  const answers = await Promise.all([accept(), accept(), accept()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(answers.filter(({ status }) => status === 409).map(({ error }) => error?.code)).toEqual([
    'CASE_MOVED',
    'CASE_MOVED',
  ]);
});
