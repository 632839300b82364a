/** R38a: two accounts of one person become one, or are kept apart with a reason. */
import { clientOf, register, staffSignIn, type Client } from '../../../testing/client';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
let serial = Date.now() % 1_000_000;
const next = () => (serial += 1);
const phone = () => `135${String(40_000_000 + next()).slice(-8)}`;

beforeAll(async () => {
  product = await startProduct();
  const demo = product.accounts.panel.find(({ role }) => role === 'system-admin');
  admin = await staffSignIn(product.url, demo?.email ?? '', demo?.password ?? '');
}, 240_000);
afterAll(() => product?.stop());

const person = async (name: string) => {
  const number = phone();
  const { client, token } = await register(product.url, { phone: number, name });
  const [found] = (await admin.get(`/desk/accounts?phone=${number}`)).data;
  return { id: found.id as string, phone: number, client, token };
};
type Person = Awaited<ReturnType<typeof person>>;
const preview = (from: Person, into: Person) => admin.get(`/desk/accounts/${from.id}/merge?into=${into.id}`);
const merge = (from: Person, into: Person) =>
  admin.post(`/desk/accounts/${from.id}/merge`, { into: into.id, reason: '同一个人重复注册' });
const apply = async (who: Person) => {
  const respondents = [{ kind: 'person', name: '对方某', phone: phone() }];
  const answer = await who.client.post('/api/cases', { category: 'noise', respondents });
  expect(answer.status).toBe(201);
  return answer.data.id as string;
};
const bindWechat = async (who: Person, openid: string) => {
  const { code } = (await clientOf(product.url).post('/sandbox/api/wechat/login-codes', { openid })).data;
  expect((await who.client.post('/api/auth/wechat-binding', { loginCode: code })).status).toBe(204);
};

it('R38a merges a duplicate: cases, notices, WeChat and roles go over, its sign-ins end, it is closed', async () => {
  const [from, into] = [await person('孙同一'), await person('孙同一')];
  const caseId = await apply(from);
  await bindWechat(from, `merge-${next()}`);
  const shown = await preview(from, into);
  expect(shown.data).toMatchObject({
    from: { id: from.id, phone: `135****${from.phone.slice(7)}` },
    into: { id: into.id },
    conflicts: [],
  });
  expect(shown.data.moves).toEqual(
    expect.arrayContaining([
      { key: 'memberships', label: '角色', count: 1 },
      { key: 'cases', label: '参与的案件', count: 1 },
      { key: 'applications', label: '登记的申请', count: 1 },
    ]),
  );
  expect((await into.client.get(`/api/cases/${caseId}`)).status).toBe(404);

  expect(await merge(from, into)).toMatchObject({ status: 200, data: { id: into.id, isWechatBound: true } });
  expect((await from.client.get('/api/me')).status).toBe(401);
  expect((await into.client.get(`/api/cases/${caseId}`)).data.id).toBe(caseId);
  expect((await into.client.get('/api/me')).data.memberships).toHaveLength(1);
  expect((await admin.get(`/desk/accounts/${from.id}`)).data).toMatchObject({
    state: 'disabled',
    name: '已合并账号',
    phone: '',
    isWechatBound: false,
    roles: [],
  });
  for (const [id, action] of [
    [from.id, 'account.merge'],
    [into.id, 'account.merge-in'],
  ]) {
    const lines = (await admin.get(`/desk/accounts/${id}/history`)).data as {
      action: string;
      detail: object;
    }[];
    expect(lines.find((line) => line.action === action)?.detail).toMatchObject({
      reason: '同一个人重复注册',
      moved: { cases: 1, applications: 1, memberships: 1 },
    });
  }
  expect((await merge(from, into)).error?.code).toBe('ACCOUNTS_CONFLICT');
});

it('R38a keeps two accounts apart that are bound to two WeChats, and changes nothing', async () => {
  const [from, into] = [await person('李两微'), await person('李两微')];
  await bindWechat(from, `one-${next()}`);
  await bindWechat(into, `two-${next()}`);
  const conflict = { code: 'two-wechats', message: expect.any(String) };
  expect((await preview(from, into)).data.conflicts).toEqual([conflict]);
  expect(await merge(from, into)).toMatchObject({
    status: 409,
    error: { code: 'ACCOUNTS_CONFLICT', conflicts: [conflict] },
  });
  expect((await from.client.get('/api/me')).status).toBe(200);
});

it('R38a keeps a party apart from the mediators, and both from staff and themselves', async () => {
  const one = await person('王自己');
  expect((await preview(one, one)).error).toMatchObject({ code: 'VALIDATION', fields: [{ field: 'into' }] });
  const staff = (await admin.get('/desk/accounts?kind=staff&pageSize=1')).data[0];
  expect((await admin.get(`/desk/accounts/${one.id}/merge?into=${staff.id}`)).error?.code).toBe('VALIDATION');
  const mediator = async () => {
    const number = phone();
    await admin.post('/desk/mediators', { name: '马两份', phone: number, workState: 'active' });
    return (await admin.get(`/desk/accounts?phone=${number}`)).data[0];
  };
  const [from, into] = [await mediator(), await mediator()];
  const answer = await admin.get(`/desk/accounts/${from.id}/merge?into=${into.id}`);
  expect(answer.data.conflicts.map(({ code }: { code: string }) => code)).toContain('two-mediators');
});

it('R38a lets one of two merges win that cross each other, and loses no case', async () => {
  const [one, two] = [await person('赵交叉'), await person('赵交叉')];
  const ids = [await apply(one), await apply(two)];
  const answers = await Promise.all([merge(one, two), merge(two, one)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = answers[0]?.status === 200 ? two : one;
  const seen = (await winner.client.get('/api/cases')).data.map(({ id }: { id: string }) => id);
  expect(seen.sort()).toEqual(ids.sort());
});
