/** What an answer says about itself: whether it has changed, who may read it, and why it is a refusal. */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askPlainly } from '../setup/ask-plainly';
import { until } from '../../../testing/until';
import { demoStaff, makeColleague, personId, roleId } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

const logFile = join(tmpdir(), `tiaohe-answers-${process.pid}.log`);
let product: Product;
beforeAll(async () => {
  product = await startProduct({}, { logFile });
}, 240_000);
afterAll(async () => {
  await product?.stop();
  rmSync(logFile, { force: true });
});

const ask = (path: string, headers?: Record<string, string>) => askPlainly(product.url, path, headers);
async function signedIn(role: string): Promise<Record<string, string>> {
  const { email, password } = product.accounts.panel.find((one) => one.role === role) ?? {};
  const answer = await fetch(`${product.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return { authorization: `Bearer ${(await answer.json()).data.token}` };
}

describe('a read that is asked again', () => {
  it.each(['/desk/cases?pageSize=5', '/desk/statistics/outcomes', '/api/privacy-notice'])(
    '%s comes once, and then only when it has changed',
    async (path) => {
      const who = await signedIn('leader');
      const first = await ask(path, who);
      const tag = String(first.headers.etag);
      expect([first.status, first.headers['cache-control'], tag]).toEqual([
        200,
        'private, no-cache',
        expect.stringMatching(/^W\/"[\w-]{20}"$/),
      ]);
      expect(first.headers.vary).toEqual(expect.stringMatching(/Authorization.*X-Acting-As/));
      const again = await ask(path, { ...who, 'if-none-match': tag });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
      const other = await ask(path, { ...who, 'if-none-match': 'W/"of-something-else"' });
      expect([other.status, other.body.equals(first.body)]).toEqual([200, true]);
    },
  );

  it('comes whole once it has changed', async () => {
    const admin = await demoStaff(product, 'system-admin');
    const who = await signedIn('system-admin');
    const tag = String((await ask('/desk/rooms', who)).headers.etag);
    const room = { name: `听雨室${Date.now()}`, location: '三楼', capacity: 6 };
    expect((await admin.post('/desk/rooms', room)).status).toBe(201);
    const again = await ask('/desk/rooms', { ...who, 'if-none-match': tag });
    expect([again.status, again.headers.etag === tag]).toEqual([200, false]);
  });

  it('is refused as before to whoever may not read it, whatever tag they know', async () => {
    const tag = String((await ask('/desk/cases', await signedIn('leader'))).headers.etag);
    const stranger = await ask('/desk/cases', { 'if-none-match': tag });
    expect([stranger.status, stranger.headers.etag]).toEqual([401, undefined]);
  });

  it('is never “the same” where it is a file', async () => {
    const who = { ...(await signedIn('system-admin')), 'if-none-match': '*' };
    const { status, headers } = await ask('/desk/accounts/export', who);
    expect([status, headers.etag, headers['cache-control']]).toEqual([200, undefined, 'no-store']);
  });
});

it.each<Record<string, string>>([{}, { origin: '' }])(
  'a caller with no origin (%j) is told of none',
  async (headers) => {
    const { headers: said } = await ask('/api/privacy-notice', headers);
    expect([
      said['access-control-allow-origin'],
      said['access-control-allow-credentials'],
      String(said.vary).includes('Origin'),
    ]).toEqual([undefined, undefined, true]);
  },
);

describe('a form where none is taken', () => {
  const send = async (path: string, headers: Record<string, string> = {}) => {
    const body = new FormData();
    body.append('email', 'a@b.cn');
    const answer = await fetch(product.url + path, { method: 'POST', headers, body });
    return { status: answer.status, error: (await answer.json()).error };
  };
  const NO_FILES = {
    status: 400,
    name: 'Refusal',
    message: '这里不接收文件',
    details: { code: 'VALIDATION' },
  };

  it.each(['/admin/login', '/admin/LOGIN/', '/admin/forgot-password', '/admin/reset-password'])(
    '%s says so in Chinese and in the envelope',
    async (path) => expect(await send(path)).toEqual({ status: 400, error: NO_FILES }),
  );

  it('the panel’s other roads say so too, once they know who comes', async () => {
    expect(await send('/admin/users')).toMatchObject({ status: 401 });
    expect(await send('/admin/users', await signedIn('system-admin'))).toEqual({
      status: 400,
      error: NO_FILES,
    });
  });

  it('a sign-in without its words names what is missing', async () => {
    const answer = await fetch(`${product.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":""}',
    });
    expect((await answer.json()).error.details).toEqual({
      code: 'VALIDATION',
      fields: [
        { field: 'email', message: '请填写邮箱' },
        { field: 'password', message: '请填写密码' },
      ],
    });
  });
});

it('a colleague reads in their own words where they are signed in', async () => {
  const admin = await demoStaff(product, 'system-admin');
  const { email, password } = await makeColleague(product, admin, [await roleId(admin, 'reviewer')]);
  const browser = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/141.0 Safari/537.36';
  const opened = await fetch(`${product.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': browser },
    body: JSON.stringify({ email, password }),
  });
  expect(opened.status).toBe(200);
  const { data } = await admin.get(`/desk/accounts/${await personId(admin, email)}/sessions`);
  expect((data as { device: string }[]).map(({ device }) => device)).toContain('苹果电脑 · Chrome 浏览器');
});

it('inviting a colleague asks one thing at a time of PostgreSQL', async () => {
  const admin = await demoStaff(product, 'system-admin');
  await makeColleague(product, admin, [await roleId(admin, 'reviewer')]);
  // The driver says it once, and a moment later.
  await until(
    async () => (await admin.get('/desk/accounts?pageSize=1')).status === 200 || undefined,
    'the log',
  );
  expect(readFileSync(logFile, 'utf8')).not.toContain('already executing a query');
});
