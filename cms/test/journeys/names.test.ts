/** A name is a name on every road: no markup, nothing unseen, and the refusal says at which field. */
import type { Client } from '../../../testing/client';
import { demoStaff, makeColleague, roleId } from '../setup/panel';
import { doorOf, newCreditCode, newPhone } from '../../../testing/people';
import { startProduct, type Product } from '../setup/product';

const MARKUP = '张三<img src=x onerror=alert(1)>';
const WORD = '\ufeff张\u200b三\u000b';

let product: Product;
let admin: Client;
let person: Client;
let staffNumber: number;
let colleague: Client;
let door: ReturnType<typeof doorOf>;
beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  door = doorOf(product.url);
  person = door.openedBy(await door.register(newPhone()), 201).client;
  const made = await makeColleague(product, admin, [await roleId(admin, 'reviewer')]);
  staffNumber = made.id;
  colleague = made.client;
}, 300_000);
afterAll(() => product?.stop());

const firm = (more: object) => ({
  name: '安居装潢',
  creditCode: newCreditCode(),
  legalRepresentative: '周全',
  address: '',
  ...more,
});
const revision = 1;
const ROADS: [string, (name: string) => Promise<{ status: number; error: unknown }>, string][] = [
  ['registering', (name) => door.register(newPhone(), { name }), 'name'],
  [
    'registering a firm',
    (name) => door.register(newPhone(), { kind: 'enterprise', enterprise: firm({ name }) }),
    'enterprise.name',
  ],
  [
    'its legal representative',
    (name) =>
      door.register(newPhone(), { kind: 'enterprise', enterprise: firm({ legalRepresentative: name }) }),
    'enterprise.legalRepresentative',
  ],
  ['one’s own profile', (name) => person.put('/api/me', { name }), 'name'],
  ['one’s own firm', (name) => person.put('/api/me/enterprise', { name }), 'name'],
  [
    'a respondent',
    (name) => person.post('/api/cases', { category: 'noise', respondents: [{ kind: 'person', name }] }),
    'respondents.0.name',
  ],
  [
    'a respondent firm',
    (name) => person.post('/api/cases', { category: 'noise', respondents: [{ kind: 'enterprise', name }] }),
    'respondents.0.name',
  ],
  [
    'an applicant at the counter',
    (name) => person.post('/api/cases', { category: 'noise', applicant: { kind: 'person', name } }),
    'applicant.name',
  ],
  [
    'opening an account',
    (name) => admin.post('/desk/accounts', { role: 'person', phone: newPhone(), name }),
    'name',
  ],
  ['a mediator', (name) => admin.post('/desk/mediators', { phone: newPhone(), name }), 'name'],
  ['a room', (name) => admin.post('/desk/rooms', { name, location: '一楼', capacity: 4 }), 'name'],
  ['an organisation', (name) => admin.post('/desk/organisations', { name }), 'name'],
  [
    'its first account',
    (name) => admin.post('/desk/organisations', { name: '某某调委会', account: { name, phone: newPhone() } }),
    'account.name',
  ],
  [
    'a mediator’s change',
    (name) => admin.put(`/desk/mediators/${'n'.repeat(24)}`, { name, revision }),
    'name',
  ],
];

it.each(ROADS)('%s refuses markup, and names the field', async (_road, write, field) => {
  const answer = await write(MARKUP);
  expect(answer).toMatchObject({ status: 400, error: { code: 'VALIDATION', fields: [{ field }] } });
});

const STAFF_ROADS: [string, (firstname: string) => Promise<{ status: number; error: unknown }>][] = [
  [
    'inviting on Strapi’s page',
    (firstname) =>
      admin.post('/admin/users', {
        email: `x${Date.now()}@demo.tiaohe.cn`,
        firstname,
        lastname: '',
        roles: [],
      }),
  ],
  [
    'changing a colleague on Strapi’s page',
    (firstname) => admin.put(`/admin/users/${staffNumber}`, { firstname }),
  ],
  [
    'the same road in another spelling',
    (firstname) => admin.put(`/ADMIN/Users/${staffNumber}/`, { firstname }),
  ],
  ['a colleague’s own profile', (firstname) => colleague.put('/admin/users/me', { firstname })],
  ['their own profile in another spelling', (firstname) => colleague.put('/admin/users/me/', { firstname })],
];

it.each(STAFF_ROADS)('%s refuses markup', async (_road, write) => {
  const answer = await write(MARKUP);
  expect(answer.status).toBe(400);
  const { data } = await admin.get(`/admin/users/${staffNumber}`);
  expect(data.firstname).toBe('同事');
});

it('what comes along from Word unseen is dropped, on our roads and Strapi’s', async () => {
  const mine = await person.put('/api/me', { name: WORD });
  expect([mine.status, mine.data.account.name]).toEqual([200, '张三']);
  // Strapi itself refuses what stands at the edges.
  const theirs = await admin.put(`/admin/users/${staffNumber}`, { firstname: '张\u200b三' });
  expect(theirs).toMatchObject({ status: 200, error: null, data: { firstname: '张三' } });
});

it('a text with a NUL is refused at its field', async () => {
  const answer = await person.post('/api/cases', {
    category: 'noise',
    respondents: [{ kind: 'person', name: '张\u0000三' }],
  });
  expect(answer).toMatchObject({ status: 400, error: { fields: [{ field: 'respondents.0.name' }] } });
});

it('a name from before the rule stays readable, and its owner may change other things', async () => {
  const { Client: Postgres } = await import('pg');
  const database = new Postgres({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  await database.query(`update up_users set real_name = $1 where real_name = '张三'`, [MARKUP]);
  await database.end();
  expect((await person.get('/api/me')).data.account.name).toBe(MARKUP);
  expect((await person.put('/api/me', { address: '和平路1号' })).data.account).toMatchObject({
    name: MARKUP,
    address: '和平路1号',
  });
});
