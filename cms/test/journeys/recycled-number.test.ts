/** Numbers that change hands: a phone alone does not open what was entrusted to somebody else (domain §6.3 #1, #17). */
import { clientOf, smsCode, staffSignIn, type Client } from '../../../testing/client';
import { doorOf, newOpenid, newPhone, PASSWORD } from '../../../testing/people';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let door: ReturnType<typeof doorOf>;
let began: string;
beforeAll(async () => {
  product = await startProduct();
  door = doorOf(product.url);
  began = await door.now();
}, 240_000);
afterAll(async () => {
  // Other journeys on this database must not find the year gone by.
  await door.setClock({ now: began });
  await product?.stop();
});

const draft = { category: 'noise', description: '楼上夜里太吵，多次沟通没有用', claims: '停止扰民' };
const respondents = (phone = newPhone(), name = '李对方') => [{ kind: 'person', name, phone }];

describe('a number that was handed on', () => {
  const staff = (role: string): Promise<Client> => {
    const { email, password } = product.accounts.panel.find((one) => one.role === role) ?? {};
    return staffSignIn(product.url, email ?? '', password ?? '');
  };
  /** Somebody with a case, whose phone then rests for a hundred days. */
  async function longAgo() {
    const phone = newPhone();
    const { client } = door.openedBy(await door.register(phone, { name: '孙旧主', password: PASSWORD }), 201);
    const { data } = await client.post('/api/cases', { ...draft, respondents: respondents() });
    await door.setClock({ advance: 'P100D' });
    return { phone, caseId: data.id as string };
  }

  it('opens nothing of the former owner, names nothing, and resets no password', async () => {
    const { phone, caseId } = await longAgo();
    const { client, session } = door.openedBy(await door.signInBySms(phone), 200);
    expect(session).toMatchObject({ memberships: [], account: { mustConfirmIdentity: true, name: '' } });
    expect(JSON.stringify((await client.get('/api/me')).data)).not.toContain('孙');
    for (const path of [`/api/cases/${caseId}`, '/api/cases', '/api/notices', '/api/me/consents'])
      expect(await client.get(path)).toMatchObject({ status: 403, error: { code: 'IDENTITY_REQUIRED' } });
    expect((await client.post('/api/me/export')).status).toBe(403);
    expect((await client.put('/api/me', { name: '新人' })).status).toBe(403);

    const body = { phone, smsCode: await smsCode(product.url, phone, 'reset'), password: 'Anding-shequ-99' };
    expect(await door.anybody.post('/api/auth/password-reset', body)).toMatchObject({
      error: { code: 'IDENTITY_REQUIRED' },
    });
    const byWechat = await door.byWechat(newOpenid(), phone);
    expect(byWechat.data.account.mustConfirmIdentity).toBe(true);
    // Coming in without proof does not make the account look used.
    await door.setClock({ advance: 'PT2M' });
    expect((await door.signInBySms(phone)).data.account.mustConfirmIdentity).toBe(true);
  });

  it('opens for the owner who says the name; five wrong names lock', async () => {
    const { phone, caseId } = await longAgo();
    const { client } = door.openedBy(await door.signInBySms(phone), 200);
    expect(await client.post('/api/me/identity', { name: '李四' })).toMatchObject({ status: 400 });
    expect((await client.post('/api/me/identity', { name: '孙旧主' })).status).toBe(204);
    expect((await client.get(`/api/cases/${caseId}`)).status).toBe(200);

    const other = await longAgo();
    const guesser = door.openedBy(await door.signInBySms(other.phone), 200).client;
    const statuses = [];
    for (let at = 0; at < 6; at += 1)
      statuses.push((await guesser.post('/api/me/identity', { name: `猜${at}` })).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  });

  it('can be given up by its new owner, who then has an account of their own; the old one keeps its cases', async () => {
    const { phone, caseId } = await longAgo();
    const username = (await door.signInByPassword(phone, PASSWORD)).data.account.username;
    await door.setClock({ advance: 'P100D' });
    const { client } = door.openedBy(await door.signInBySms(phone), 200);
    expect((await client.post('/api/me/identity/not-mine')).status).toBe(204);
    const fresh = door.openedBy(await door.register(phone, { name: '吴新主' }), 201);
    expect((await fresh.client.get('/api/cases')).data).toEqual([]);
    const owner = door.openedBy(await door.signInByPassword(username, PASSWORD), 200);
    expect((await owner.client.get(`/api/cases/${caseId}`)).status).toBe(200);
  });

  it('a case that waits for the phone under another name asks for the code or the tail of the ID', async () => {
    const invited = newPhone();
    const { client } = door.openedBy(await door.register(newPhone()), 201);
    const { data } = await client.post('/api/cases', {
      ...draft,
      respondents: respondents(invited, '冯被请'),
    });
    await client.post(`/api/cases/${data.id}/actions/submit`, { revision: data.revision });
    const reviewer = await staff('reviewer');
    const { revision } = (await reviewer.get(`/desk/cases/${data.id}`)).data;
    expect((await reviewer.post(`/desk/cases/${data.id}/actions/pass`, { revision })).status).toBe(200);
    const code = /查询码(\w+)/.exec(await door.textTo(invited, /查询码/))?.[1] ?? '';

    const told = (await door.anybody.get(`/api/invitations/${code}`)).data;
    expect(told.notice).toMatchObject({ source: '您的姓名和电话是申请人在申请里填写的。' });
    expect(JSON.stringify(told)).not.toMatch(/周全|冯被请/);

    const wife = door.openedBy(await door.register(invited, { name: '陈同号' }), 201);
    expect((await wife.client.get('/api/me')).meta.waitingClaims).toBe(1);
    expect((await wife.client.get(`/api/cases/${data.id}`)).status).toBe(404);
    expect((await wife.client.post('/api/me/claims', { code: 'XXXXXX' })).status).toBe(400);
    expect((await wife.client.post('/api/me/claims', { code })).data.cases).toEqual([data.id]);
    expect((await clientOf(product.url, wife.token).get(`/api/cases/${data.id}`)).status).toBe(200);
  });
});
