/** R38a, GB/T 22239-2019 8.1.4.1: who guesses at the panel's doors is stopped; colleagues who come in stop nobody. */
import { Client as Database } from 'pg';
import { clientOf, type Client } from '../../../testing/client';
import { demoStaff, makeColleague, roleId } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

type Said = { status: number; wait: string | null; message: string; details: Record<string, unknown> };
let product: Product;
let admin: Client;
let database: Database;
beforeAll(async () => {
  product = await startProduct({ BEHIND_PROXY: 'true' });
  admin = await demoStaff(product, 'system-admin');
  database = new Database({ connectionString: process.env.DATABASE_URL });
  await database.connect();
}, 240_000);
afterAll(async () => {
  await database?.end();
  await product?.stop();
});

let made = 0;
/** An address that nobody has come from yet. */
const newAddress = (): string => `198.51.${Math.trunc((made += 1) / 250)}.${made % 250}`;
async function ask(
  path: string,
  body: object,
  address: string,
  more: Record<string, string> = {},
): Promise<Said> {
  const response = await fetch(product.url + path, {
    method: more['authorization'] ? 'PUT' : 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address, ...more },
    body: JSON.stringify(body),
  });
  const json = JSON.parse((await response.text()) || '{}') as {
    error?: { message: string; details: Record<string, unknown> };
  };
  return {
    status: response.status,
    wait: response.headers.get('retry-after'),
    message: json.error?.message ?? '',
    details: json.error?.details ?? {},
  };
}
const enter = (email: string, password: string, address: string) =>
  ask('/admin/login', { email, password }, address);
const colleague = async () => makeColleague(product, admin, [await roleId(admin, 'reviewer')]);
const LOCKED = {
  status: 429,
  wait: '1800',
  message: '操作太频繁，请30分钟后再试，或请系统管理员重置密码',
  details: { code: 'TOO_MANY_REQUESTS', retryAfter: 1_800 },
};

it('five colleagues behind one address come in as often as they like, and one of them forty times', async () => {
  const office = newAddress();
  const seen: number[] = [];
  for (const { email, password } of product.accounts.panel.slice(0, 5))
    for (let nth = 0; nth < 8; nth += 1) seen.push((await enter(email, password, office)).status);
  expect(seen).toEqual(Array(40).fill(200));
});

it('five wrong passwords lock this account from this address, in Chinese and with the wait, and nobody else', async () => {
  const { email, password } = await colleague();
  const [thief, home] = [newAddress(), newAddress()];
  for (let nth = 0; nth < 5; nth += 1)
    expect(await enter(email, `Guess-${nth}-aB`, thief)).toMatchObject({
      status: 400,
      message: '邮箱或密码不正确',
    });
  expect(await enter(email, password, thief)).toEqual(LOCKED);
  // Other spellings of the address and of the name are the same door and the same person.
  expect(await ask('/admin/LOGIN/', { email: email.toUpperCase(), password }, thief)).toEqual(LOCKED);
  expect((await enter(email, password, home)).status).toBe(200);
  const other = product.accounts.panel[1];
  expect((await enter(other?.email ?? '', other?.password ?? '', thief)).status).toBe(200);
});

it('a success takes back what failed before it, so that four slips a morning lock nobody', async () => {
  const { email, password } = await colleague();
  const desk = newAddress();
  for (let morning = 0; morning < 3; morning += 1) {
    for (let nth = 0; nth < 4; nth += 1) await enter(email, 'slip', desk);
    expect((await enter(email, password, desk)).status).toBe(200);
  }
});

it('a hundred guesses at once are no more than five', async () => {
  const { email } = await colleague();
  const thief = newAddress();
  const seen = await Promise.all(
    Array.from({ length: 100 }, (_, nth) => enter(email, `Guess-${nth}`, thief)),
  );
  const count = (status: number) => seen.filter((one) => one.status === status).length;
  expect({ tried: count(400), stopped: count(429) }).toEqual({ tried: 5, stopped: 95 });
});

it('guessing from many addresses stops too, but not where the colleague is at home', async () => {
  const { email, password } = await colleague();
  const home = newAddress();
  expect((await enter(email, password, home)).status).toBe(200);
  for (let nth = 0; nth < 21; nth += 1) await enter(email, 'guess', newAddress());
  expect(await enter(email, password, newAddress())).toMatchObject({ status: 429 });
  expect((await enter(email, password, home)).status).toBe(200);
});

it('a colleague and a name that nobody has are refused alike', async () => {
  const { email } = await colleague();
  const [known, unknown] = [
    await enter(email, 'wrong', newAddress()),
    await enter('nobody@demo.tiaohe.cn', 'wrong', newAddress()),
  ];
  expect(known).toEqual(unknown);
});

it('links are not asked for without end, by one name nor from one address', async () => {
  const { email } = await colleague();
  const thief = newAddress();
  const forgot = (name: string, address: string) => ask('/admin/forgot-password', { email: name }, address);
  for (let nth = 0; nth < 5; nth += 1) expect((await forgot(email, thief)).status).toBe(204);
  expect(await forgot(email, thief)).toMatchObject({ status: 429, message: '操作太频繁，请30分钟后再试' });
  for (let nth = 0; nth < 45; nth += 1) await forgot(`nobody${nth}@demo.tiaohe.cn`, thief);
  expect((await forgot('somebody@demo.tiaohe.cn', thief)).status).toBe(429);
});

it('links are not guessed by the thousand: an address has fifty tries at invitations and forgotten passwords', async () => {
  const thief = newAddress();
  const userInfo = { firstname: '同事', lastname: '', password: 'Zhongxin-2026-ceshi' };
  const tries = Array.from({ length: 60 }, (_, nth) =>
    nth % 2
      ? ask('/admin/register', { registrationToken: `guess${nth}`, userInfo }, thief)
      : ask(
          '/admin/reset-password',
          { resetPasswordToken: `guess${nth}`, password: userInfo.password },
          thief,
        ),
  );
  const seen = (await Promise.all(tries)).map(({ status }) => status);
  expect({
    tried: seen.filter((one) => one === 400).length,
    stopped: seen.filter((one) => one === 429).length,
  }).toEqual({
    tried: 50,
    stopped: 10,
  });
});

it('a reset by the administrator opens the door that wrong passwords had locked', async () => {
  const { email, password, id } = await colleague();
  const desk = newAddress();
  for (let nth = 0; nth < 5; nth += 1) await enter(email, 'slip', desk);
  expect((await enter(email, password, desk)).status).toBe(429);
  const person = (await database.query('select document_id from admin_users where id = $1', [id])).rows[0]
    .document_id;
  const { link } = (await admin.post(`/desk/accounts/${person}/reset-password`)).data as { link: string };
  const resetPasswordToken = new URL(link).searchParams.get('code');
  const fresh = 'Zhongxin-2026-xinde';
  expect((await ask('/admin/reset-password', { resetPasswordToken, password: fresh }, desk)).status).toBe(
    200,
  );
  expect((await enter(email, fresh, desk)).status).toBe(200);
});

it('a session left open is no place to guess the password at', async () => {
  const { email, password } = await colleague();
  const desk = newAddress();
  const token = await tokenOf(email, password);
  const change = (currentPassword: string) =>
    ask('/admin/users/me', { currentPassword, password: 'Zhongxin-2026-xinde' }, desk, {
      authorization: `Bearer ${token}`,
    });
  for (let nth = 0; nth < 5; nth += 1) expect((await change(`Guess-${nth}`)).status).toBe(400);
  expect(await change(password)).toEqual(LOCKED);
});

it('who came in, and who was refused, is on the record', async () => {
  const { email, password, id } = await colleague();
  const desk = newAddress();
  await enter(email, 'slip', desk);
  await enter(email, password, desk);
  const { rows } = await database.query(
    `select e.action, e.result, e.actor_kind, e.address from audit_entries e join admin_users u on u.document_id = e.subject_id
      where u.id = $1 and e.address = $2 order by e.id`,
    [id, desk],
  );
  expect(rows).toEqual([
    { action: 'staff.sign-in', result: 'refused', actor_kind: 'system', address: desk },
    { action: 'staff.sign-in', result: 'done', actor_kind: 'staff', address: desk },
  ]);
});

async function tokenOf(email: string, password: string): Promise<string> {
  return (await clientOf(product.url).post('/admin/login', { email, password })).data.token as string;
}
