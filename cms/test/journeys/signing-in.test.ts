/** R1e, R39a: signing in again, on several devices, in several roles; and what ends a session at once. */
import { clientOf, smsCode, staffSignIn, type Client } from '../../../testing/client';
import { doorOf, newPhone, PASSWORD } from '../../../testing/people';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let door: ReturnType<typeof doorOf>;
let admin: Client;
beforeAll(async () => {
  product = await startProduct();
  door = doorOf(product.url);
  const demo = product.accounts.panel.find(({ role }) => role === 'system-admin');
  admin = await staffSignIn(product.url, demo?.email ?? '', demo?.password ?? '');
}, 240_000);
afterAll(() => product?.stop());

/** An account that staff open: nobody chooses its password for it. */
async function opened(role = 'person', name = '周全') {
  const phone = newPhone();
  const answer = await admin.post('/desk/accounts', { role, phone, name });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.error));
  return { phone, id: answer.data.id as string };
}

describe('R1e', () => {
  it('three ways in: text message, phone or username with the password', async () => {
    const phone = newPhone();
    const username = `zhou${phone.slice(3)}`;
    door.openedBy(await door.register(phone, { username, password: PASSWORD }), 201);
    door.openedBy(await door.signInBySms(phone), 200);
    door.openedBy(await door.signInByPassword(phone, PASSWORD), 200);
    door.openedBy(await door.signInByPassword(username, PASSWORD), 200);
  });

  it('an account that staff made has no password, opens by text message, and owes one before all else', async () => {
    const { phone } = await opened();
    await door.textTo(phone, /开通/);
    expect(await door.signInByPassword(phone, '123456')).toMatchObject({
      error: { code: 'BAD_CREDENTIALS' },
    });

    const { client, session } = door.openedBy(await door.signInBySms(phone), 200);
    expect(session.account.mustSetPassword).toBe(true);
    expect(await client.get('/api/cases')).toMatchObject({
      status: 403,
      error: { code: 'PASSWORD_REQUIRED' },
    });
    expect(await client.post('/api/cases', {})).toMatchObject({ error: { code: 'PASSWORD_REQUIRED' } });
    expect((await client.get('/api/me')).status).toBe(200);
    expect((await client.put('/api/me', { password: PASSWORD })).status).toBe(200);
    expect((await client.get('/api/cases')).status).toBe(200);
    door.openedBy(await door.signInByPassword(phone, PASSWORD), 200);
  });

  it('a forgotten password is replaced by text message, and every session ends', async () => {
    const phone = newPhone();
    const { client } = door.openedBy(await door.register(phone, { password: PASSWORD }), 201);
    const body = { phone, smsCode: await smsCode(product.url, phone, 'reset'), password: 'Anding-shequ-99' };
    expect((await door.anybody.post('/api/auth/password-reset', body)).status).toBe(204);
    expect((await client.get('/api/me')).status).toBe(401);
    expect((await door.signInByPassword(phone, PASSWORD)).status).toBe(400);
    door.openedBy(await door.signInByPassword(phone, 'Anding-shequ-99'), 200);
  });
});

describe('sessions', () => {
  it('are listed, and signed out one by one by their owner', async () => {
    const phone = newPhone();
    const first = door.openedBy(await door.register(phone, { password: PASSWORD }), 201);
    const second = door.openedBy(await door.signInByPassword(phone, PASSWORD), 200);
    const devices = (await second.client.get('/api/me/sessions')).data as {
      id: string;
      isCurrent: boolean;
    }[];
    expect(devices.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    const other = devices.find(({ isCurrent }) => !isCurrent);
    expect((await second.client.remove(`/api/me/sessions/${other?.id}`)).status).toBe(204);
    expect((await first.client.get('/api/me')).status).toBe(401);
    expect((await second.client.get('/api/me')).status).toBe(200);

    const stranger = door.openedBy(await door.register(newPhone()), 201);
    const mine = ((await second.client.get('/api/me/sessions')).data as { id: string }[])[0];
    expect((await stranger.client.remove(`/api/me/sessions/${mine?.id}`)).status).toBe(404);
  });

  it('a refresh token works once; used again late it ends the family, but two tabs may refresh at once', async () => {
    const { session } = door.openedBy(await door.register(newPhone()), 201);
    const refresh = (refreshToken: string) => door.anybody.post('/api/auth/refresh', { refreshToken });
    const both = await Promise.all([refresh(session.refreshToken), refresh(session.refreshToken)]);
    expect(both.map(({ status }) => status)).toContain(200);
    const renewed = both.find(({ status }) => status === 200)?.data;
    expect((await clientOf(product.url, renewed.jwt).get('/api/me')).status).toBe(200);
  });

  it('a new password ends the other devices, and disabling ends all, at once', async () => {
    const { phone, id } = await opened();
    const first = door.openedBy(await door.signInBySms(phone), 200);
    await first.client.put('/api/me', { password: PASSWORD });
    const second = door.openedBy(await door.signInByPassword(phone, PASSWORD), 200);
    await second.client.put('/api/me', { password: 'Anding-shequ-99', currentPassword: PASSWORD });
    expect((await first.client.get('/api/me')).status).toBe(401);
    expect((await second.client.get('/api/me')).status).toBe(200);

    expect((await admin.post(`/desk/accounts/${id}/disable`, { reason: '试验' })).status).toBeLessThan(300);
    expect((await second.client.get('/api/me')).status).toBe(401);
    expect((await door.signInByPassword(phone, 'Anding-shequ-99')).status).toBe(400);
  });

  it('another phone takes the place of the old one, once the new one has answered', async () => {
    const [old, next] = [newPhone(), newPhone()];
    const { client, token } = door.openedBy(await door.register(old), 201);
    const code = await smsCode(product.url, next, 'bind');
    const ownSmsCode = await smsCode(product.url, old, 'confirm', token);
    const change = (typed: string) =>
      client.put('/api/me/phone', { phone: next, smsCode: typed, ownSmsCode });
    expect((await change('000000x')).status).toBe(400);
    expect((await change(code)).status).toBe(204);
    expect((await client.get('/api/me')).data.account.phone).toBe(`${next.slice(0, 3)}****${next.slice(7)}`);
    expect((await door.signInBySms(old)).status).toBe(400);
    door.openedBy(await door.signInBySms(next), 200);
  });
});

describe('R39a several roles on one phone', () => {
  it('each has its own permissions and data, is chosen by a header, and is remembered', async () => {
    const { phone, id } = await opened('person', '郑两任');
    const added = await admin.post(`/desk/accounts/${id}/memberships`, { role: 'mediator' });
    expect(added.status).toBe(201);
    const { client, session } = door.openedBy(await door.signInBySms(phone), 200);
    await client.put('/api/me', { password: PASSWORD });
    const [party, mediator] = ['person', 'mediator'].map((role) =>
      session.memberships.find((one: { role: string }) => one.role === role),
    );
    expect(session.memberships).toHaveLength(2);
    const as = (membership: { id: string }) => clientOf(product.url, session.jwt, membership.id);

    expect((await as(party).get('/api/me')).data.permissions).toContain('case.apply');
    expect((await as(party).get('/api/me')).data.permissions).not.toContain('case.mediate');
    expect((await as(mediator).get('/api/me')).data.permissions).toContain('case.mediate');
    const draft = await as(party).post('/api/cases', { category: 'noise', description: '夜里太吵' });
    expect(draft.status).toBe(201);
    expect((await as(mediator).get(`/api/cases/${draft.data.id}`)).status).toBe(404);
    expect(await as(mediator).post('/api/cases', { category: 'noise' })).toMatchObject({ status: 403 });

    expect((await client.put('/api/me', { acting: mediator.id })).data.acting.role).toBe('mediator');
    const again = door.openedBy(await door.signInByPassword(phone, PASSWORD), 200);
    expect(again.session.acting.role).toBe('mediator');
  });

  it('a role that is not mine opens nothing, and one that was taken away closes at once', async () => {
    const { phone, id } = await opened('person', '郑两任');
    await admin.post(`/desk/accounts/${id}/memberships`, { role: 'mediator' });
    const { client, session } = door.openedBy(await door.signInBySms(phone), 200);
    await client.put('/api/me', { password: PASSWORD });
    const mediator = session.memberships.find(({ role }: { role: string }) => role === 'mediator');
    const as = clientOf(product.url, session.jwt, mediator.id);
    expect((await as.get('/api/me')).status).toBe(200);
    expect((await admin.remove(`/desk/accounts/${id}/memberships/${mediator.id}`)).status).toBe(204);
    expect((await as.get('/api/me')).status).toBe(401);
    expect((await clientOf(product.url, session.jwt, 'x').get('/api/me')).status).toBe(401);
    expect((await client.get('/api/me')).status).toBe(200);
  });
});

it.each([
  'local/register',
  'forgot-password',
  'reset-password',
  'change-password',
  'send-email-confirmation',
])('Strapi’s own door /api/auth/%s does not exist', async (name) => {
  expect([404, 405]).toContain((await door.anybody.post(`/api/auth/${name}`)).status);
});
