/** R1e, 个人信息保护法 art. 45: an unlocked phone in a stranger's hand neither takes the account over nor carries its data away. */
import { Client as Database } from 'pg';
import { clientOf, smsCode, type Answer } from '../../../testing/client';
import { untilPromisesAreKept } from '../../../testing/kept-promises';
import { doorOf, newOpenid, newPhone, PASSWORD } from '../../../testing/people';
import { startProduct, type Product } from '../setup/product';

const NEW_PASSWORD = 'Anding-shequ-99';
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

const arrive = async (more: object = { password: PASSWORD }) => {
  const phone = newPhone();
  return { phone, ...door.openedBy(await door.register(phone, more), 201) };
};
/** The sentence that a person reads. */
const say = async (asked: Promise<Answer>) => {
  const { status, message } = await asked;
  return [status, message];
};
const own = (phone: string, purpose: string, token: string) => smsCode(product.url, phone, purpose, token);

describe('a new password', () => {
  it('is not set by a sign-in alone, however fresh: the present one is asked for', async () => {
    const { client, phone } = await arrive();
    expect(await client.put('/api/me', { password: NEW_PASSWORD })).toMatchObject({
      status: 400,
      error: {
        code: 'VALIDATION',
        fields: [
          { field: 'currentPassword', message: '为了确认是您本人，请填写现在的登录密码，或用短信验证码确认' },
        ],
      },
    });
    expect(await client.put('/api/me', { password: NEW_PASSWORD, currentPassword: 'wrong' })).toMatchObject({
      status: 400,
      error: { fields: [{ field: 'currentPassword', message: '密码不正确，请再试一次，或改用短信验证码' }] },
    });
    expect((await client.put('/api/me', { password: NEW_PASSWORD, currentPassword: PASSWORD })).status).toBe(
      200,
    );
    door.openedBy(await door.signInByPassword(phone, NEW_PASSWORD), 200);
  });

  it('is set by a code to the account’s phone as well, once', async () => {
    const { client, phone, token } = await arrive();
    const code = await own(phone, 'confirm', token);
    expect((await client.put('/api/me', { password: NEW_PASSWORD, smsCode: '000000' })).status).toBe(400);
    expect((await client.put('/api/me', { password: NEW_PASSWORD, smsCode: code })).status).toBe(200);
    expect((await client.put('/api/me', { password: `${NEW_PASSWORD}-2`, smsCode: code })).status).toBe(400);
  });

  it('where there was none is set by a code too', async () => {
    const { client, phone, token } = await arrive({});
    expect(await client.put('/api/me', { password: NEW_PASSWORD })).toMatchObject({
      status: 400,
      error: { fields: [{ field: 'smsCode', message: '为了确认是您本人，请填写发到您现在手机号的验证码' }] },
    });
    expect(
      (await client.put('/api/me', { password: NEW_PASSWORD, smsCode: await own(phone, 'confirm', token) }))
        .status,
    ).toBe(200);
  });

  it('is not guessed at: five wrong old ones and the account waits', async () => {
    const { client } = await arrive();
    const guess = (nth: number) =>
      client.put('/api/me', { password: NEW_PASSWORD, currentPassword: `Guess-${nth}` });
    for (let nth = 0; nth < 5; nth += 1) expect((await guess(nth)).status).toBe(400);
    expect(await guess(5)).toMatchObject({ status: 429, error: { code: 'TOO_MANY_REQUESTS' } });
  });
});

describe('another phone', () => {
  it('takes the password, or a code to the phone of now, beside the code to the new one', async () => {
    const { client, phone, token } = await arrive();
    const next = newPhone();
    const code = await smsCode(product.url, next, 'bind');
    const change = (more: object) => client.put('/api/me/phone', { phone: next, smsCode: code, ...more });
    expect(await change({})).toMatchObject({
      status: 400,
      error: { fields: [{ field: 'currentPassword' }] },
    });
    // A code that the thief gets on a phone of their own proves nothing about the owner.
    expect((await change({ ownSmsCode: code })).status).toBe(400);
    expect((await client.get('/api/me')).data.account.phone.slice(-4)).toBe(phone.slice(-4));
    expect((await change({ ownSmsCode: await own(phone, 'confirm', token) })).status).toBe(204);
    expect((await client.get('/api/me')).data.account.phone.slice(-4)).toBe(next.slice(-4));
  });

  it('without a password takes a code to the phone of now', async () => {
    const { client, phone, token } = await arrive({});
    const next = newPhone();
    const body = { phone: next, smsCode: await smsCode(product.url, next, 'bind') };
    expect(await client.put('/api/me/phone', body)).toMatchObject({
      status: 400,
      error: { fields: [{ field: 'ownSmsCode' }] },
    });
    const ownSmsCode = await own(phone, 'confirm', token);
    expect((await client.put('/api/me/phone', { ...body, ownSmsCode })).status).toBe(204);
  });

  it('the code goes to the account’s own phone, whatever number the thief types', async () => {
    const { client, phone } = await arrive();
    const thief = newPhone();
    expect((await client.post('/api/auth/sms-codes', { phone: thief, purpose: 'confirm' })).status).toBe(202);
    await door.textTo(phone, /验证码是\d{6}/);
    await untilPromisesAreKept({ url: product.url });
    expect((await door.anybody.get(`/sandbox/api/messages?to=${thief}`)).data).toEqual([]);
  });
});

describe('a copy of one’s data', () => {
  it('leaves only against a code, which is good once; the link to it lives five minutes', async () => {
    const { client, phone, token } = await arrive();
    const take = (more: object = {}) => client.post('/api/me/export', { as: 'link', ...more });
    expect(await take()).toMatchObject({
      status: 400,
      error: { code: 'VALIDATION', fields: [{ field: 'smsCode', message: '请填写发到您手机的验证码' }] },
    });
    for (const as of ['json', 'zip']) expect((await client.post('/api/me/export', { as })).status).toBe(400);
    const code = await own(phone, 'export', token);
    expect(await take({ smsCode: '000000' })).toMatchObject({
      status: 400,
      error: { code: 'BAD_CREDENTIALS' },
    });
    const { data } = await take({ smsCode: code });
    const seconds = (Date.parse(data.expiresAt) - Date.now()) / 1_000;
    expect(seconds).toBeGreaterThan(280);
    expect(seconds).toBeLessThan(301);
    expect((await fetch(product.url + data.url)).status).toBe(200);
    expect((await take({ smsCode: code })).status).toBe(400);
  });

  it('is not carried away with a code that was sent for something else', async () => {
    const { client, phone, token } = await arrive();
    const smsCode = await own(phone, 'confirm', token);
    expect((await client.post('/api/me/export', { as: 'link', smsCode })).status).toBe(400);
  });

  it('without a phone does not leave at all, and the owner reads what to do', async () => {
    const { client, session } = door.openedBy(await door.byWechat(newOpenid(), newPhone()), 201);
    // As when the number has gone to a new owner, who said that the account is not theirs.
    await database.query(
      'update up_users set phone_cipher = null, phone_index = null where document_id = $1',
      [session.account.id],
    );
    expect(await say(client.post('/api/me/export', { as: 'link' }))).toEqual([
      403,
      '您的账号没有能收短信的手机号，无法确认是您本人。请先在“我的”里登记手机号，或联系我们核对身份后当面提供',
    ]);
    const next = newPhone();
    const body = { phone: next, smsCode: await smsCode(product.url, next, 'bind') };
    const helpless =
      '您的账号没有登录密码，也没有能收短信的手机号，无法核对是您本人。请联系我们，由工作人员核对身份后办理';
    expect(await say(client.put('/api/me', { password: NEW_PASSWORD }))).toEqual([403, helpless]);
    expect(await say(client.put('/api/me/phone', body))).toEqual([403, helpless]);
  });
});

describe('the list of devices', () => {
  it('marks what the account did not know before, and nothing of a first sign-in', async () => {
    const { phone } = await arrive();
    const enter = (device: string) =>
      fetch(`${product.url}/api/auth/local`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': device },
        body: JSON.stringify({ identifier: phone, password: PASSWORD }),
      });
    await enter('node');
    const response = await enter('Mozilla/5.0 (Windows NT 10.0) Firefox/140.0');
    const { jwt } = ((await response.json()) as { data: { jwt: string } }).data;
    const { data, meta } = await clientOf(product.url, jwt).get('/api/me/sessions');
    const devices = data as { device: string; isCurrent: boolean; isNew: boolean }[];
    expect(devices.map(({ device, isCurrent, isNew }) => ({ device, isCurrent, isNew }))).toEqual([
      { device: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0', isCurrent: true, isNew: true },
      { device: 'node', isCurrent: false, isNew: false },
      { device: 'node', isCurrent: false, isNew: false },
    ]);
    expect(meta).toEqual({ ended: [] });
  });
});
