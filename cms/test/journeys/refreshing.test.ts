/** R1e: a sign-in is renewed once, by whoever holds its token; a token that was stolen ends what it was stolen from. */
import { Client as Database } from 'pg';
import { clientOf } from '../../../testing/client';
import { doorOf, newPhone, PASSWORD } from '../../../testing/people';
import { until } from '../../../testing/until';
import { startProduct, type Product } from '../setup/product';

const ADMIN_COOKIE = 'strapi_admin_refresh';
const AT_ONCE = 64;
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

type Row = { session_id: string; status: string; device_id: string };
const sessionIdIn = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sessionId: string })
    .sessionId;
/** All that grew out of one sign-in: the rows that carry its device. */
async function familyOf(token: string): Promise<Row[]> {
  const { rows } = await database.query<Row>(
    `select session_id, status, device_id from strapi_sessions where device_id =
       (select device_id from strapi_sessions where session_id = $1) order by id`,
    [sessionIdIn(token)],
  );
  return rows;
}
/** As if the token had been spent a minute ago. */
const age = (token: string) =>
  database.query(
    `update strapi_sessions set updated_at = updated_at - interval '1 minute' where session_id = $1`,
    [sessionIdIn(token)],
  );
const refresh = (refreshToken: string) => door.anybody.post('/api/auth/refresh', { refreshToken });
const arrive = async () => {
  const phone = newPhone();
  return { phone, ...door.openedBy(await door.register(phone, { password: PASSWORD }), 201) };
};

describe('an account', () => {
  it(`renews ${AT_ONCE} times at once and holds one sign-in, which every answer opens`, async () => {
    const { session } = await arrive();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => refresh(session.refreshToken)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ data }) => data.refreshToken)).size).toBe(1);
    const family = await familyOf(session.refreshToken);
    expect(family.map(({ status }) => status)).toEqual(['rotated', 'active']);
    for (const { data } of [answers[0], answers[AT_ONCE - 1]].filter((one) => one !== undefined))
      expect((await clientOf(product.url, data.jwt).get('/api/me')).status).toBe(200);
    expect((await refresh(answers[0]?.data.refreshToken)).status).toBe(200);
  });

  it('renewed by two tabs, one after the other, stays in with both', async () => {
    const { session } = await arrive();
    const first = await refresh(session.refreshToken);
    const next = await refresh(first.data.refreshToken);
    // The slow tab still has the first token of all: it gets the newest of the same sign-in.
    const late = await refresh(session.refreshToken);
    expect(late.data.refreshToken).toBe(next.data.refreshToken);
    expect((await familyOf(session.refreshToken)).map(({ status }) => status)).toEqual([
      'rotated',
      'rotated',
      'active',
    ]);
  });

  it('whose spent token comes back late is signed out there, and reads what happened and what to do', async () => {
    const { phone, session } = await arrive();
    const elsewhere = door.openedBy(await door.signInByPassword(phone, PASSWORD), 200);
    const renewed = (await refresh(session.refreshToken)).data;
    await age(session.refreshToken);
    expect(await refresh(session.refreshToken)).toMatchObject({
      status: 401,
      error: { code: 'UNAUTHENTICATED' },
    });
    expect((await refresh(renewed.refreshToken)).status).toBe(401);
    expect((await clientOf(product.url, renewed.jwt).get('/api/me')).status).toBe(401);
    expect(await familyOf(session.refreshToken)).toEqual([]);

    // The other device is another sign-in: it stays, and there the owner reads the notice.
    const notices = (await elsewhere.client.get('/api/notices')).data as {
      event: string;
      title: string;
      text: string;
      page: string;
    }[];
    expect(notices.map(({ event, title, text, page }) => ({ event, title, text, page }))).toEqual([
      {
        event: 'sign-in-reused',
        title: '为了安全，已退出您的一台设备',
        text: '“未知设备”的登录信息被第二个人使用，可能已经泄露，这台设备已退出登录。请重新登录并修改登录密码；如果不是您本人在用，请联系我们。',
        page: 'pages/me/devices',
      },
    ]);
    expect(await door.textTo(phone, /已退出/)).toBe(
      '【调和调解中心】为了安全，您在一台设备上的登录已退出：登录信息可能被他人使用。请重新登录并修改密码，不是本人操作请联系我们。',
    );
    const { data, meta } = await elsewhere.client.get('/api/me/sessions');
    expect(data).toHaveLength(1);
    expect(meta).toEqual({ ended: [{ device: '未知设备', at: expect.any(String) }] });
    // Coming back once more changes nothing, and tells nobody again.
    expect((await refresh(session.refreshToken)).status).toBe(401);
    expect((await elsewhere.client.get('/api/notices')).data).toHaveLength(1);
  });

  it('is not signed out by a token that somebody made up from the number of the sign-in', async () => {
    const { session } = await arrive();
    await refresh(session.refreshToken);
    await age(session.refreshToken);
    const [head, body] = session.refreshToken.split('.');
    expect((await refresh(`${head}.${body}.${'A'.repeat(43)}`)).status).toBe(401);
    expect((await familyOf(session.refreshToken)).map(({ status }) => status)).toEqual(['rotated', 'active']);
  });
});

describe('a colleague in the panel', () => {
  const demo = () => product.accounts.panel.find(({ role }) => role === 'reviewer');
  const cookieOf = (response: Response): string =>
    response.headers
      .getSetCookie()
      .map((line) => new RegExp(`^${ADMIN_COOKIE}=([^;]+)`).exec(line)?.[1])
      .find(Boolean) ?? '';
  const enter = async () => {
    const { email, password } = demo() ?? {};
    const response = await fetch(`${product.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Firefox/140.0 (Windows)' },
      body: JSON.stringify({ email, password, rememberMe: true }),
    });
    const { data } = (await response.json()) as { data: { token: string } };
    return { refreshToken: cookieOf(response), client: clientOf(product.url, data.token) };
  };
  const renew = (refreshToken: string) =>
    fetch(`${product.url}/admin/access-token`, {
      method: 'POST',
      headers: { cookie: `${ADMIN_COOKIE}=${refreshToken}` },
    });

  it(`renews ${AT_ONCE} times at once and holds one sign-in`, async () => {
    const { refreshToken } = await enter();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => renew(refreshToken)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(cookieOf)).size).toBe(1);
    expect((await familyOf(refreshToken)).map(({ status }) => status)).toEqual(['rotated', 'active']);
  });

  it('whose spent token comes back late is signed out there, and finds the notice on the desk', async () => {
    const { refreshToken, client } = await enter();
    const renewed = cookieOf(await renew(refreshToken));
    await age(refreshToken);
    expect((await renew(refreshToken)).status).toBe(401);
    expect((await renew(renewed)).status).toBe(401);
    expect((await client.get('/desk/me')).status).toBe(401);
    const again = await enter();
    const seen = await until(async () => {
      const { data } = await again.client.get('/desk/notices?pageSize=5');
      return (data as { event: string; title: string; text: string }[]).filter(
        ({ event }) => event === 'sign-in-reused',
      );
    }, 'the notice');
    expect(seen.map(({ title }) => title)).toEqual(['为了安全，已退出您的一台设备']);
    expect(seen[0]?.text).toContain('请点这条消息打开“个人资料”，马上修改登录密码');
    const colleague = await clientOf(product.url, (await staffToken('dispatcher')) ?? '').get(
      '/desk/notices',
    );
    expect((colleague.data as { event: string }[]).filter(({ event }) => event === 'sign-in-reused')).toEqual(
      [],
    );
  });

  async function staffToken(role: string): Promise<string | undefined> {
    const { email, password } = product.accounts.panel.find((one) => one.role === role) ?? {};
    const { data } = await door.anybody.post('/admin/login', { email, password });
    return data.token as string | undefined;
  }
});
