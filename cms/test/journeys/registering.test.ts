/** R1: coming in. By text message, by WeChat, by password; and what somebody is told who may not. */
import { staffSignIn, smsCode } from '../../../testing/client';
import { edit } from '../setup/edit';
import { doorOf, newCreditCode, newOpenid, newPhone, PASSWORD, photo } from '../../../testing/people';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let door: ReturnType<typeof doorOf>;
beforeAll(async () => {
  product = await startProduct();
  door = doorOf(product.url);
}, 240_000);
afterAll(() => product?.stop());

const staff = (role: string) => {
  const { email, password } = product.accounts.panel.find((one) => one.role === role) ?? {};
  return staffSignIn(product.url, email ?? '', password ?? '');
};

describe('R1a a person', () => {
  it('registers with consent to the notice of today, which is kept with its version and time', async () => {
    const { client } = door.openedBy(await door.register(newPhone(), { password: PASSWORD }), 201);
    const version = await door.version();
    expect((await client.get('/api/me')).data.account).toMatchObject({
      name: '周全',
      kind: 'person',
      hasIdNumber: false,
      mustSetPassword: false,
    });
    const consents = (await client.get('/api/me/consents')).data;
    expect(consents).toMatchObject([{ kind: 'privacy', version, withdrawnAt: null }]);
    expect(Math.abs(Date.parse(consents[0].at) - Date.parse(await door.now()))).toBeLessThan(60_000);
  });

  it.each([
    ['no consent', { consent: undefined }, 'CONSENT_REQUIRED'],
    ['consent to an older notice', { consent: { privacy: '2020-01' } }, 'CONSENT_REQUIRED'],
    ['a password of two kinds', { password: 'abcdefgh12' }, 'VALIDATION'],
    ['no name', { name: ' ' }, 'VALIDATION'],
    ['a wrong code', { smsCode: '000000x' }, 'BAD_CREDENTIALS'],
  ])('does not register with %s', async (_why, more, code) => {
    const answer = await door.register(newPhone(), more);
    expect(answer).toMatchObject({ status: 400, error: { code } });
  });

  it('who clicks twice has one account, and is told that it is there', async () => {
    const phone = newPhone();
    const body = {
      kind: 'person',
      phone,
      name: '周全',
      smsCode: await smsCode(product.url, phone, 'register'),
      consent: { privacy: await door.version() },
    };
    const answers = await Promise.all([1, 2].map(() => door.anybody.post('/api/auth/register', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.error?.code).toBe('PHONE_TAKEN');
  });
});

describe('R1b an enterprise', () => {
  const firm = (creditCode = newCreditCode()) => ({
    kind: 'enterprise',
    name: '王经办',
    enterprise: { name: '安居装饰有限公司', creditCode, legalRepresentative: '刘安', address: '幸福路1号' },
  });

  it('registers, hands in its licence, is to be verified, and may draft meanwhile', async () => {
    const { client } = door.openedBy(await door.register(newPhone(), firm()), 201);
    expect((await client.get('/api/me')).data.account.enterprise).toMatchObject({
      contact: '王经办',
      hasLicence: false,
      verification: 'pending',
    });
    expect((await client.post('/api/me/enterprise/licence', photo())).data).toMatchObject({
      hasLicence: true,
      verification: 'pending',
    });
    const draft = await client.post('/api/cases', { category: 'contract', description: '尾款未付' });
    expect(draft).toMatchObject({ status: 201, data: { parties: [{ name: '安居装饰有限公司' }] } });
  });

  it('is verified by staff who see the licence; a changed name has to be verified again', async () => {
    const phone = newPhone();
    const { client } = door.openedBy(await door.register(phone, firm()), 201);
    await client.post('/api/me/enterprise/licence', photo());
    const admin = await staff('system-admin');
    const [row] = (await admin.get(`/desk/accounts?phone=${phone}`)).data;
    const { licenceMaterialId } = (await admin.get(`/desk/accounts/${row.id}`)).data.enterprise;
    const { url } = (await admin.get(`/desk/materials/${licenceMaterialId}/content?link=1`)).data;
    expect((await fetch(product.url + url)).headers.get('content-type')).toBe('image/png');

    await edit(admin, `/desk/accounts/${row.id}`, { enterprise: { verification: 'verified' } });
    const verification = async () => (await client.get('/api/me')).data.account.enterprise.verification;
    expect(await verification()).toBe('verified');
    await client.put('/api/me/enterprise', { address: '幸福路2号' });
    expect(await verification()).toBe('verified');
    await client.put('/api/me/enterprise', { name: '安居装潢有限公司' });
    expect(await verification()).toBe('pending');
  });

  it('does not register with a credit code whose check digit is wrong, nor with one that is taken', async () => {
    const code = newCreditCode();
    const wrong = code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');
    expect(await door.register(newPhone(), firm(wrong))).toMatchObject({
      status: 400,
      error: { fields: [{ field: 'enterprise.creditCode' }] },
    });
    door.openedBy(await door.register(newPhone(), firm(code)), 201);
    expect(await door.register(newPhone(), firm(code))).toMatchObject({
      error: { code: 'CREDIT_CODE_TAKEN' },
    });
  });

  it('a licence is a photo or a PDF, is nobody else’s to see, and a stranger uploads nothing', async () => {
    const { client } = door.openedBy(await door.register(newPhone(), firm()), 201);
    const text = new FormData();
    text.append('file', new Blob(['<html>'], { type: 'image/png' }), '执照.png');
    expect([400, 415]).toContain((await client.post('/api/me/enterprise/licence', text)).status);
    expect((await door.anybody.post('/api/me/enterprise/licence', photo())).status).toBe(401);
    const person = door.openedBy(await door.register(newPhone()), 201);
    expect((await person.client.post('/api/me/enterprise/licence', photo())).status).toBe(404);
    expect((await person.client.get('/api/me/enterprise/licence')).status).toBe(404);
  });
});

describe('R1c, R1d WeChat', () => {
  it('R1c one tap registers a person, and the next tap signs in', async () => {
    const [openid, phone] = [newOpenid(), newPhone()];
    door.openedBy(await door.byWechat(openid, phone), 201);
    const again = await door.anybody.post('/api/auth/wechat-login', {
      loginCode: await door.loginCode(openid),
    });
    expect(again).toMatchObject({ status: 200, data: { account: { isWechatBound: true } } });
  });

  it('R1d whichever came first, WeChat and text message of one phone are one account', async () => {
    const phone = newPhone();
    const first = door.openedBy(await door.register(phone), 201);
    const second = door.openedBy(await door.byWechat(newOpenid(), phone), 201);
    expect(second.session.account.id).toBe(first.session.account.id);

    const other = newPhone();
    const one = door.openedBy(await door.byWechat(newOpenid(), other), 201);
    const two = door.openedBy(await door.signInBySms(other), 200);
    expect(two.session.account.id).toBe(one.session.account.id);
    expect(await door.register(other)).toMatchObject({ status: 409, error: { code: 'PHONE_TAKEN' } });
  });

  it('R1d an account made elsewhere is bound and unbound; one WeChat is one account', async () => {
    const openid = newOpenid();
    const { client } = door.openedBy(await door.register(newPhone()), 201);
    const bind = async (who = client) =>
      who.post('/api/auth/wechat-binding', { loginCode: await door.loginCode(openid) });
    expect((await bind()).status).toBe(204);
    const stranger = door.openedBy(await door.register(newPhone()), 201);
    expect(await bind(stranger.client)).toMatchObject({
      status: 409,
      error: { code: 'WECHAT_ALREADY_BOUND' },
    });

    expect((await client.remove('/api/auth/wechat-binding')).status).toBe(204);
    const gone = await door.anybody.post('/api/auth/wechat-login', {
      loginCode: await door.loginCode(openid),
    });
    expect(gone).toMatchObject({ status: 404, error: { code: 'WECHAT_NOT_BOUND' } });
    expect((await bind(stranger.client)).status).toBe(204);
  });

  it('R1d a phone alone does not push an account’s own WeChat aside', async () => {
    const [mine, phone] = [newOpenid(), newPhone()];
    door.openedBy(await door.byWechat(mine, phone), 201);
    expect(await door.byWechat(newOpenid(), phone)).toMatchObject({
      status: 409,
      error: { code: 'WECHAT_ALREADY_BOUND' },
    });
    expect(await door.byWechat(mine, newPhone())).toMatchObject({ error: { code: 'WECHAT_ALREADY_BOUND' } });
  });
});
