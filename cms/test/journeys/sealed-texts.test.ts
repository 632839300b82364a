/** What leaves by text message stands nowhere in clear before it leaves, and nowhere at all afterwards; one phone gets only so many. */
import { randomInt } from 'node:crypto';
import { Client as Database } from 'pg';
import { type Client } from '../../../testing/client';
import { TO_CONFIRMING, counterCase, residentId } from '../../../testing/counter-case';
import { demoStaff } from '../setup/panel';
import { doorOf, newPhone } from '../../../testing/people';
import { untilPromisesAreKept } from '../../../testing/kept-promises';
import { until } from '../../../testing/until';
import { startProduct, type Product } from '../setup/product';

type Entry = {
  document_id: string;
  key: string;
  payload: object | null;
  state: string;
  last_error: string | null;
};
let product: Product;
let database: Database;
let staff: Record<string, Client>;
let door: ReturnType<typeof doorOf>;
beforeAll(async () => {
  product = await startProduct();
  door = doorOf(product.url);
  database = new Database({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  const roles = ['system-admin', 'registrar', 'reviewer'];
  staff = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await demoStaff(product, role)] as const)),
  );
}, 240_000);
afterAll(async () => {
  await database?.end();
  await product?.stop();
});

const failing = (times: number) =>
  door.anybody.post('/sandbox/api/faults', { vendor: 'sms', next: Array(times).fill('500') });
const entries = async (key: string): Promise<Entry[]> =>
  (
    await database.query<Entry>(
      'select document_id, key, payload, state, last_error from outbox_entries where key like $1 order by id',
      [key],
    )
  ).rows;
const latest = (key: string, is: (entry: Entry) => boolean) =>
  until(async () => {
    const found = (await entries(key)).at(-1);
    return found && is(found) ? found : null;
  }, key);
const textsTo = async (phone: string): Promise<string[]> =>
  ((await door.anybody.get(`/sandbox/api/messages?to=${phone}`)).data as { text: string }[]).map(
    ({ text }) => text,
  );
const admin = (): Client => staff['system-admin'] as Client;
const invite = (phone: string): Promise<string> =>
  counterCase(
    { url: product.url, staff },
    {
      applicant: { name: '周全', phone: newPhone(), idNumber: residentId(randomInt(1_000)) },
      respondent: { name: '孙某', phone },
      steps: TO_CONFIRMING,
    },
  );

it('a code that waits for its carrier is sealed, arrives as it was, and is gone then', async () => {
  const phone = newPhone();
  await failing(1);
  expect((await door.anybody.post('/api/auth/sms-codes', { phone, purpose: 'login' })).status).toBe(202);
  const held = await latest('sms-code:%', ({ last_error }) => last_error !== null);
  const text = await door.textTo(phone, /验证码是\d{6}/);
  const code = /\d{6}/.exec(text)?.[0] ?? '';
  expect(Object.keys(held.payload ?? {}).sort()).toEqual([
    'goodUntil',
    'sealedParams',
    'sealedPhone',
    'template',
  ]);
  expect(JSON.stringify(held)).not.toContain(code);
  expect(JSON.stringify(held)).not.toContain(phone);
  expect(await latest(held.key, ({ state }) => state === 'done')).toMatchObject({ payload: null });
});

it('a code that could not leave in time is not sent any more, nor kept, nor tried again', async () => {
  const phone = newPhone();
  await failing(2);
  await door.anybody.post('/api/auth/sms-codes', { phone, purpose: 'login' });
  await latest('sms-code:%', ({ last_error }) => last_error !== null);
  await door.setClock({ advance: 'PT6M' });
  const dead = await latest('sms-code:%', ({ state }) => state === 'dead');
  expect(dead).toMatchObject({ payload: null, last_error: 'too-late' });
  expect(await textsTo(phone)).toEqual([]);
  expect((await admin().post(`/desk/outbox/${dead.document_id}/retry`)).status).toBe(404);
  const listed = (await admin().get('/desk/outbox?state=dead')).data as { id: string; canRetry: boolean }[];
  expect(listed.find(({ id }) => id === dead.document_id)).toMatchObject({ canRetry: false });
});

it('an invitation’s code is sealed as well', async () => {
  const phone = newPhone();
  await failing(1);
  await invite(phone);
  const held = await latest('invitation:%', ({ last_error }) => last_error !== null);
  const code = /查询码(\w{8})/.exec(await door.textTo(phone, /查询码/))?.[1] ?? 'none';
  expect(JSON.stringify(held)).not.toContain(code);
  expect((await door.anybody.get(`/api/invitations/${code}`)).status).toBe(200);
});

it('seven cases against one stranger: five messages today, the others tomorrow, and staff read so in the case', async () => {
  const phone = newPhone();
  const cases = [];
  for (let at = 0; at < 7; at += 1) cases.push(await invite(phone));
  await until(async () => (await textsTo(phone)).length === 5, 'five invitations');
  await untilPromisesAreKept({ url: product.url });
  const { data } = await (staff['reviewer'] as Client).get(`/desk/cases/${cases[6]}`);
  expect(JSON.stringify(data)).toContain('今天发给这个号码的短信已满5条');
  const waiting = (await entries('invitation:%')).filter(({ state }) => state === 'waiting');
  expect(waiting).toHaveLength(2);

  await door.setClock({ advance: 'P1DT1M' });
  await until(async () => (await textsTo(phone)).length === 7, 'the other two');
});

it('a password that is reset again and again brings its owner five messages a day', async () => {
  // The carrier's own rule against doubles is not what is tried here.
  await door.anybody.post('/sandbox/api/limits', { smsSameContentSeconds: 0 });
  const phone = newPhone();
  const { id } = (await admin().post('/desk/accounts', { role: 'person', phone, name: '周全' })).data;
  for (let at = 0; at < 8; at += 1)
    expect((await admin().post(`/desk/accounts/${id}/reset-password`)).status).toBeLessThan(300);
  await until(async () => (await textsTo(phone)).length === 5, 'five messages');
  await untilPromisesAreKept({ url: product.url });
  const waiting = (await entries(`password-reset:${id}:%`)).filter(({ state }) => state === 'waiting');
  expect(waiting).toHaveLength(4);
});
