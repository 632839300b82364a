/** A person's own data (个人信息保护法 arts. 14–17, 44–47), and numbers that change hands (domain §6.3 #17). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientOf, smsCode } from '../../../testing/client';
import { doorOf, newPhone, PASSWORD, photo } from '../../../testing/people';
import { demoStaff } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let door: ReturnType<typeof doorOf>;
let began: string;
const ID_NUMBER = '110101199003074610';
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

describe('consent', () => {
  it('given after the draft was begun counts when it is handed in, and is kept with the case', async () => {
    const { client } = door.openedBy(await door.register(newPhone()), 201);
    const [consent] = (await client.get('/api/me/consents')).data;
    await client.post(`/api/me/consents/${consent.id}/withdrawal`);
    const { data } = await client.post('/api/cases', { ...draft, respondents: respondents() });
    const submit = () => client.post(`/api/cases/${data.id}/actions/submit`, { revision: data.revision });
    expect(await submit()).toMatchObject({
      status: 422,
      error: { code: 'ACTION_NOT_READY', missing: [{ fact: 'hasConsent' }] },
    });
    await client.put('/api/me', { consent: { privacy: await door.version() } });
    expect(await submit()).toMatchObject({ status: 200, data: { state: 'submitted' } });
  });

  it('taken back after the draft was begun keeps it from being handed in', async () => {
    const { client } = door.openedBy(await door.register(newPhone()), 201);
    const { data } = await client.post('/api/cases', { ...draft, respondents: respondents() });
    const [consent] = (await client.get('/api/me/consents')).data;
    await client.post(`/api/me/consents/${consent.id}/withdrawal`);
    const answer = await client.post(`/api/cases/${data.id}/actions/submit`, { revision: data.revision });
    expect(answer).toMatchObject({ status: 422, error: { missing: [{ fact: 'hasConsent' }] } });
  });

  it('to keep the identity number is separate; taken back, the number is gone', async () => {
    const { client } = door.openedBy(await door.register(newPhone()), 201);
    await client.put('/api/me', { idNumber: ID_NUMBER, consent: { idNumber: true } });
    const has = async () => (await client.get('/api/me')).data.account.hasIdNumber;
    expect(await has()).toBe(true);
    const consents = (await client.get('/api/me/consents')).data as { id: string; kind: string }[];
    const own = consents.find(({ kind }) => kind === 'id-number');
    const stranger = door.openedBy(await door.register(newPhone()), 201);
    expect((await stranger.client.post(`/api/me/consents/${own?.id}/withdrawal`)).status).toBe(404);
    expect((await client.post(`/api/me/consents/${own?.id}/withdrawal`)).status).toBe(200);
    expect(await has()).toBe(false);
  });
});

it('an emptied field of a draft is empty when it is read back, and an absent one stays', async () => {
  const { client } = door.openedBy(await door.register(newPhone()), 201);
  const full = { ...draft, title: '噪音', amount: 10_000, place: '幸福路', occurredAt: '2026-10-01' };
  const { data } = await client.post('/api/cases', full);
  const emptied = { amount: null, claims: null, place: '', occurredAt: null, revision: data.revision };
  expect((await client.put(`/api/cases/${data.id}`, emptied)).data).toMatchObject({
    title: '噪音',
    description: draft.description,
    amount: null,
    claims: null,
    place: null,
    occurredAt: null,
  });
});

describe('my data', () => {
  it('is one archive with what I gave and nothing of the other side, by a link for five minutes', async () => {
    const phone = newPhone();
    const { client, token } = door.openedBy(await door.register(phone, { name: '钱自取' }), 201);
    const { data } = await client.post('/api/cases', { ...draft, respondents: respondents() });
    const form = photo('噪音记录.png');
    form.append('kind', 'evidence');
    expect((await client.post(`/api/cases/${data.id}/materials`, form)).status).toBe(201);

    const { url } = (
      await client.post('/api/me/export', { as: 'link', smsCode: await codeFor('export', token, phone) })
    ).data;
    const bytes = Buffer.from(await (await fetch(product.url + url)).arrayBuffer());
    const file = join(mkdtempSync(join(tmpdir(), 'tiaohe-export-')), 'mine.zip');
    writeFileSync(file, bytes);
    const names = execFileSync('python3', ['-c', LIST_ZIP, file], { encoding: 'utf8' });
    expect(names).toMatch(/我的数据\.json/);
    expect(names).toMatch(/噪音记录\.png/);
    const json = execFileSync('python3', ['-c', READ_ZIP, file], { encoding: 'utf8' });
    expect(json).toContain('钱自取');
    expect(json).not.toContain('李对方');
    expect((await fetch(`${product.url}${url}x`)).status).toBe(404);
  });

  it('closing the account takes a code, forgets the person, and leaves the phone free', async () => {
    const phone = newPhone();
    const { client, token } = door.openedBy(await door.register(phone, { password: PASSWORD }), 201);
    expect((await client.post('/api/me/deactivation')).status).toBe(400);
    expect((await client.post('/api/me/deactivation', { smsCode: '000000x' })).status).toBe(400);
    const code = await ownCode(token, phone);
    expect((await client.post('/api/me/deactivation', { smsCode: code })).status).toBe(204);
    expect((await client.get('/api/me')).status).toBe(401);
    expect((await door.signInByPassword(phone, PASSWORD)).status).toBe(400);
    await door.setClock({ advance: 'PT2M' });
    door.openedBy(await door.register(phone), 201);
  });
});

describe("the centre's own words", () => {
  const SETTINGS = '/content-manager/collection-types/api::setting.setting';
  const keep = async (key: string, value: object) => {
    const admin = await demoStaff(product, 'system-admin');
    const { status, data } = await admin.post(SETTINGS, { key, value });
    expect(status).toBe(201);
    return async () => expect((await admin.remove(`${SETTINGS}/${data.documentId}`)).status).toBe(200);
  };

  it.each([
    ['/api/privacy-notice', 'privacy-notice', { title: '本中心如何保管您的信息' }],
    ['/api/centre', 'centre', { name: '城东调解中心', phone: '0571-88000000' }],
  ])(
    'at %s stand beside the standard ones, and what staff noted with them stays inside',
    async (path, key, own) => {
      const anybody = clientOf(product.url);
      const before = (await anybody.get(path)).data;
      const forget = await keep(key, { ...own, draftedBy: '王主任' });
      const { status, data } = await anybody.get(path);
      await forget();
      expect({ status, data }).toEqual({ status: 200, data: { ...before, ...own } });
    },
  );
});

const codeFor = (purpose: string, token: string, phone: string) =>
  smsCode(product.url, phone, purpose, token);
const ownCode = (token: string, phone: string) => codeFor('close', token, phone);
const LIST_ZIP = 'import sys,zipfile;print(*zipfile.ZipFile(sys.argv[1]).namelist(),sep="\\n")';
const READ_ZIP =
  'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);sys.stdout.reconfigure(encoding="utf-8");print(z.read("我的数据.json").decode())';
