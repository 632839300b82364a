/** Nobody acts as mediator on a case in which the same person is a party; a phone alone is not a person. */
import { activate, clientOf, register, smsCode, type Client } from '../../../testing/client';
import { counterCase, residentId, step, TO_ASSIGNMENT, TO_CONFIRMING } from '../../../testing/counter-case';
import { until } from '../../../testing/until';
import { demoStaff } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
const staff: Record<string, Client> = {};
const counter = { url: '', staff };
const order = Number(String(Date.now()).slice(-6));
const phone = (no: number) => `13${5 + no}${String(order).padStart(6, '0')}0${no}`.slice(0, 11);
const refused = (code: string, status: number) => ({ status, error: { code } });

beforeAll(async () => {
  product = await startProduct();
  counter.url = product.url;
  for (const role of ['system-admin', 'registrar', 'reviewer', 'dispatcher'])
    staff[role] = await demoStaff(product, role);
  admin = staff['system-admin'] as Client;
}, 240_000);
afterAll(() => product?.stop());

describe('nobody mediates a case of their own', () => {
  let own: { id: string; phone: string };
  let client: Client;
  let account: { token: string };
  beforeAll(async () => {
    const body = { name: '周正', phone: phone(1), workState: 'active' };
    const made = await admin.post('/desk/mediators', body);
    expect(made.status).toBe(201);
    own = { id: made.data.id, phone: phone(1) };
    ({ client, ...account } = await activate(product.url, own.phone));
  });

  it('R8a is not assigned where the phone is a party’s', async () => {
    const id = await counterCase(counter, {
      applicant: { name: '吴一', phone: phone(2) },
      respondent: { name: '郑二', phone: own.phone },
      steps: TO_ASSIGNMENT,
    });
    expect(await step(counter, id, ['dispatcher', 'assign', { mediators: [own.id] }])).toMatchObject(
      refused('MEDIATOR_CONFLICT', 409),
    );
  });

  it('loses the mediator’s view, and every action, once the identity number shows who they are', async () => {
    const idNumber = residentId(order);
    const id = await counterCase(counter, {
      applicant: { name: '周正', phone: phone(3), idNumber },
      respondent: { name: '孙三', phone: phone(4) },
      steps: [...TO_ASSIGNMENT, ['dispatcher', 'assign', { mediators: [own.id] }]],
    });
    const seen = await client.get(`/api/cases/${id}`);
    expect(seen.data.hats).toEqual(['mediator']);
    expect((await client.put('/api/me', { idNumber })).status).toBe(200);

    expect((await client.get(`/api/cases/${id}`)).status).toBe(404);
    expect((await client.get('/api/cases')).data).toEqual([]);
    const record = {
      at: new Date(Date.now() - 60_000).toISOString(),
      mode: 'phone',
      text: '了解情况',
      participants: '双方',
    };
    expect((await client.post(`/api/cases/${id}/records`, record)).status).toBe(404);
    const recusal = { revision: seen.data.revision, reason: '是本人的案件' };
    expect((await client.post(`/api/cases/${id}/actions/recuse`, recusal)).status).toBe(404);
  });

  it('R3b answers an invitation as a person, and the mediator’s role shows nothing of it', async () => {
    const before = (await client.get('/api/me')).data.memberships;
    expect(before.map((one: { role: string }) => one.role)).toEqual(['mediator']);
    const id = await counterCase(counter, {
      applicant: { name: '吴一', phone: phone(2) },
      respondent: { name: '周正的爱人', phone: own.phone },
      steps: TO_CONFIRMING,
    });
    const code = await until(async () => {
      const { data } = await clientOf(product.url).get(`/sandbox/api/messages?to=${own.phone}`);
      return (data as { text: string }[])
        .map(({ text }) => /[2-9A-HJ-NP-Z]{8}/.exec(text)?.[0])
        .find(Boolean);
    }, 'the invitation');
    const sms = await smsCode(product.url, own.phone, 'join');
    const joined = await clientOf(product.url).post(`/api/invitations/${code}`, {
      phone: own.phone,
      smsCode: sms,
    });
    expect(joined).toMatchObject({ status: 200, data: { caseId: id, acting: { role: 'person' } } });
    const asPerson = clientOf(product.url, joined.data.jwt, joined.data.acting.id);
    expect((await asPerson.get(`/api/cases/${id}`)).data.hats).toEqual(['respondent']);
    const mediates = before[0].id as string;
    expect((await clientOf(product.url, account.token, mediates).get(`/api/cases/${id}`)).status).toBe(404);
  });

  it('R3b a number that was handed on does not open the former owner’s case', async () => {
    const recycled = phone(0);
    const stranger = await register(product.url, { phone: recycled, name: '新机主' });
    const id = await counterCase(counter, {
      applicant: { name: '吴一', phone: phone(2) },
      respondent: { name: '旧机主', phone: recycled },
      steps: TO_CONFIRMING,
    });
    expect((await stranger.client.get('/api/cases')).data).toEqual([]);
    expect((await stranger.client.get(`/api/cases/${id}`)).status).toBe(404);
    const other = await counterCase(counter, {
      applicant: { name: '吴一', phone: phone(2) },
      respondent: { name: '新机主', phone: recycled },
      steps: TO_CONFIRMING,
    });
    expect((await stranger.client.get(`/api/cases/${other}`)).data.hats).toEqual(['respondent']);
  });
});
