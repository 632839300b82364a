/** GB/T 22239-2019 8.1.4.1: passwords that bcrypt hashed still open, and move to argon2id as the same passwords. */
import { Client as Database } from 'pg';
import { doorOf, newPhone, PASSWORD } from '../../../testing/people';
import { demoStaff, makeColleague, roleId } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

/** Heqi-tiaojie-2026 and Zhongxin-2026-ceshi, as bcryptjs hashed them. */
const OLD = {
  account: '$2a$10$HhYsocbJwO/wcYtpil8QaeyCyYUgQlInpeVMsT3H9vnOPt2yyZ96q',
  staff: '$2a$10$s78mm/SLjb6Jl6u/H44e8et6ptFcouXsH.gl3yl8mgaKualu/pXwC',
};
const ARGON = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/;
let product: Product;
let door: ReturnType<typeof doorOf>;
let database: Database;
beforeAll(async () => {
  product = await startProduct();
  door = doorOf(product.url);
  database = new Database({ connectionString: process.env.DATABASE_URL });
  await database.connect();
}, 240_000);
afterAll(async () => {
  await database?.end();
  await product?.stop();
});

type Records = { hash: string; at: Date }[];
const recordsOf = async (owner: string, id: number): Promise<Records> =>
  (
    await database.query(
      'select hash, at from password_records where owner = $1 and owner_id = $2 order by id',
      [owner, id],
    )
  ).rows;
/** As the person stood in the database before passwords were hashed anew: eighty days ago. */
async function makeOld(table: string, owner: 'account' | 'staff', id: number): Promise<void> {
  await database.query(`update ${table} set password = $1 where id = $2`, [OLD[owner], id]);
  await database.query('delete from password_records where owner = $1 and owner_id = $2 and hash <> $3', [
    owner,
    id,
    OLD[owner],
  ]);
  await database.query(
    `update password_records set at = now() - interval '80 days' where owner = $1 and owner_id = $2`,
    [owner, id],
  );
}
const hashOf = async (table: string, id: number): Promise<string> =>
  (await database.query(`select password from ${table} where id = $1`, [id])).rows[0].password;

it('an account comes in by its old hash, which moves, while age and the last five passwords stay', async () => {
  const phone = newPhone();
  const { client, session } = door.openedBy(await door.register(phone, { password: PASSWORD }), 201);
  const [{ id }] = (
    await database.query('select id from up_users where document_id = $1', [session.account.id])
  ).rows;
  expect(await hashOf('up_users', id)).toMatch(ARGON);
  await makeOld('up_users', 'account', id);
  const before = await recordsOf('account', id);
  expect((await door.signInByPassword(phone, 'Heqi-tiaojie-2025')).status).toBe(400);
  expect(await hashOf('up_users', id)).toBe(OLD.account);

  const both = await Promise.all([
    door.signInByPassword(phone, PASSWORD),
    door.signInByPassword(phone, PASSWORD),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const moved = await hashOf('up_users', id);
  expect(moved).toMatch(ARGON);
  expect(await recordsOf('account', id)).toEqual([{ hash: moved, at: before[0]?.at }]);
  door.openedBy(await door.signInByPassword(phone, PASSWORD), 200);
  expect(await client.put('/api/me', { password: PASSWORD, currentPassword: PASSWORD })).toMatchObject({
    status: 400,
    error: { fields: [{ field: 'password', message: '这个密码最近用过，请换一个没用过的' }] },
  });
});

it('a colleague comes in by the old hash too, and still changes the password after ninety days, not later', async () => {
  const admin = await demoStaff(product, 'system-admin');
  const { id, email, password } = await makeColleague(product, admin, [await roleId(admin, 'reviewer')]);
  expect(await hashOf('admin_users', id)).toMatch(ARGON);
  await makeOld('admin_users', 'staff', id);
  const before = await recordsOf('staff', id);
  const enter = (typed: string) => door.anybody.post('/admin/login', { email, password: typed });
  expect(await enter('Zhongxin-2025-ceshi')).toMatchObject({ status: 400, message: '邮箱或密码不正确' });
  expect((await enter(password)).status).toBe(200);
  const moved = await hashOf('admin_users', id);
  expect(moved).toMatch(ARGON);
  expect(await recordsOf('staff', id)).toEqual([{ hash: moved, at: before[0]?.at }]);
});

it('a burst of sign-ins beyond what can wait is told to come again, in Chinese and with the time, and counts as no try', async () => {
  const began = new Date();
  const unknown = Array.from({ length: 260 }, (_, nth) => `nobody-${nth}`);
  const answers = await Promise.all(
    unknown.map(async (identifier) => {
      const response = await fetch(`${product.url}/api/auth/local`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier, password: 'x' }),
      });
      const { error } = (await response.json()) as { error: { message: string; details: { code: string } } };
      return [response.status, error.details.code, error.message, response.headers.get('retry-after')].join(
        ' ',
      );
    }),
  );
  const kinds = [...new Set(answers)].sort();
  expect(kinds).toEqual([
    '400 BAD_CREDENTIALS 账号、密码或验证码不正确 ',
    '503 BUSY 现在使用的人太多，请过几秒再试 5',
  ]);
  const { rows } = await database.query<{ subject: string }>(
    `select subject from sign_in_failures where kind = 'password-anywhere' and at >= $1`,
    // As text: a Date would be written in the zone of this process, and the column has none.
    [began.toISOString()],
  );
  expect(rows).toHaveLength(answers.filter((one) => one.startsWith('400')).length);
});
