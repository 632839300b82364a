/** Separation of duties: who administers does not audit, nobody gives more than they hold, nobody mediates their own case. */
import { clientOf, register, smsCode, until, type Client } from '../setup/client';
import { counterCase, residentId, step, TO_ASSIGNMENT, TO_CONFIRMING } from '../setup/counter-case';
import { demoStaff, makeColleague, makeRole, personId, roleId, tick, type Colleague } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
let adminId: number;
let adminEmail: string;
const staff: Record<string, Client> = {};
const counter = { url: '', staff };
const order = Number(String(Date.now()).slice(-6));
const phone = (no: number) => `13${5 + no}${String(order).padStart(6, '0')}0${no}`.slice(0, 11);

beforeAll(async () => {
  product = await startProduct();
  counter.url = product.url;
  for (const role of ['system-admin', 'registrar', 'reviewer', 'dispatcher', 'auditor'])
    staff[role] = await demoStaff(product, role);
  admin = staff['system-admin'] as Client;
  adminEmail = product.accounts.panel.find(({ role }) => role === 'system-admin')?.email ?? '';
  adminId = (await admin.get('/admin/users/me')).data.id;
}, 240_000);
afterAll(() => product?.stop());

const refused = (code: string, status: number) => ({ status, error: { code } });

describe('R43a three officers apart', () => {
  it('owning the panel gives none of the product’s work', async () => {
    const owner = await makeColleague(product, admin, [await roleId(admin, 'strapi-super-admin')]);
    expect((await owner.client.get('/desk/me')).data.permissions).toEqual([]);
    for (const path of ['/desk/audit', '/desk/accounts', '/desk/mediators'])
      expect((await owner.client.get(path)).status).toBe(403);
    expect((await owner.client.get('/desk/cases')).data).toEqual([]);
    expect((await admin.remove(`/admin/users/${owner.id}`)).status).toBe(200);
  });

  it('the administrator does not read the audit trail, and the auditor does nothing else', async () => {
    const auditor = staff['auditor'] as Client;
    expect(await admin.get('/desk/audit')).toMatchObject(refused('FORBIDDEN', 403));
    expect((await auditor.get('/desk/audit?pageSize=1')).status).toBe(200);
    expect((await auditor.get('/desk/me')).data.permissions).toEqual(['audit.read']);
    for (const path of ['/desk/accounts', '/desk/mediators', '/desk/rooms', '/desk/outbox'])
      expect((await auditor.get(path)).status).toBe(403);
  });

  it('nobody edits the audit trail, on no road', async () => {
    const path = '/content-manager/collection-types/api::audit-entry.audit-entry';
    const [line] = (await (staff['auditor'] as Client).get('/desk/audit?pageSize=1')).data;
    for (const who of [admin, staff['auditor'] as Client]) {
      expect((await who.get(path)).status).toBe(403);
      expect((await who.put(`${path}/${line.id}`, { action: 'x' })).status).toBe(409);
      expect((await who.remove(`${path}/${line.id}`)).status).toBe(409);
      expect((await who.remove(`/desk/audit/${line.id}`)).status).not.toBe(200);
    }
    expect((await (staff['auditor'] as Client).get('/desk/audit/verification')).data.isIntact).toBe(true);
  });

  it('an auditor is given nothing that decides, in either editor', async () => {
    const [audits, reviews] = [await roleId(admin, 'auditor'), await roleId(admin, 'reviewer')];
    const owns = await roleId(admin, 'strapi-super-admin');
    const mixed = await admin.post('/admin/roles', { name: `混合${order}`, description: '' });
    expect(await tick(admin, mixed.data.id, ['audit.read', 'case.accept'])).toMatchObject(
      refused('DUTIES_NOT_SEPARATED', 409),
    );
    expect((await tick(admin, mixed.data.id, ['audit.read', 'case.read'])).status).toBe(200);
    const looker = await makeColleague(product, admin, [mixed.data.id]);
    expect((await looker.client.get('/desk/audit?pageSize=1')).status).toBe(200);
    expect(await admin.put(`/admin/users/${looker.id}`, { roles: [mixed.data.id, reviews] })).toMatchObject(
      refused('DUTIES_NOT_SEPARATED', 409),
    );
    const id = await personId(admin, looker.email);
    expect(await admin.post(`/desk/accounts/${id}/memberships`, { role: 'reviewer' })).toMatchObject(
      refused('DUTIES_NOT_SEPARATED', 409),
    );
    expect(await admin.put(`/admin/users/${adminId}`, { roles: [owns, audits] })).toMatchObject({
      status: 409,
    });
  });

  it('what Strapi’s own pages changed is on the record', async () => {
    const { data } = await (staff['auditor'] as Client).get('/desk/audit?action=staff-role.tick&pageSize=1');
    expect(data[0]).toMatchObject({ actorName: '系统管理员', subjectType: 'staff-role', result: 'done' });
  });
});

describe('the last administrator', () => {
  const LAST = refused('LAST_ADMINISTRATOR', 409);
  it('is not disabled, demoted or removed, on no road', async () => {
    const clerk = await roleId(admin, 'reviewer');
    const [manages, owns] = [await roleId(admin, 'system-admin'), await roleId(admin, 'strapi-super-admin')];
    const own = await personId(admin, adminEmail);
    for (const change of [
      { isActive: false },
      { blocked: true },
      { roles: [clerk] },
      { roles: [owns] },
      { roles: [manages] },
    ])
      expect(await admin.put(`/admin/users/${adminId}`, change)).toMatchObject(LAST);
    expect(await admin.put(`/ADMIN/Users/${adminId}/`, { isActive: false })).toMatchObject(LAST);
    expect(await admin.remove(`/admin/users/${adminId}`)).toMatchObject(LAST);
    expect(await admin.post('/admin/users/batch-delete', { ids: [adminId] })).toMatchObject(LAST);
    expect(await tick(admin, manages, ['case.read'])).toMatchObject(LAST);
    expect(await admin.post(`/desk/accounts/${own}/disable`, { reason: '测试' })).toMatchObject(LAST);
    expect(await admin.remove(`/desk/accounts/${own}/memberships/system-admin`)).toMatchObject(LAST);
    expect((await admin.get('/desk/me')).data.roles.sort()).toEqual(['strapi-super-admin', 'system-admin']);
  });

  it('stays when two administrators disable each other at once', async () => {
    const roles = [await roleId(admin, 'system-admin'), await roleId(admin, 'strapi-super-admin')];
    const other = await makeColleague(product, admin, roles);
    const answers = await Promise.all([
      admin.put(`/admin/users/${other.id}`, { isActive: false }),
      other.client.put(`/admin/users/${adminId}`, { isActive: false }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const survivor = answers[0].status === 200 ? admin : other.client;
    if (survivor !== admin) {
      expect((await survivor.put(`/admin/users/${adminId}`, { isActive: true })).status).toBe(200);
      admin = staff['system-admin'] = await demoStaff(product, 'system-admin');
    }
    expect((await admin.remove(`/admin/users/${other.id}`)).status).toBe(200);
  });
});

describe('nobody gives more than they hold', () => {
  const BEYOND = refused('BEYOND_OWN_RIGHTS', 403);
  let helper: Colleague;
  let helperRole: number;
  const OWN = [
    'account.manage',
    'account.read',
    'case.read',
    'admin::users.read',
    'admin::users.create',
    'admin::users.update',
    'admin::users.delete',
    'admin::roles.read',
    'admin::roles.create',
    'admin::roles.update',
    'plugin::users-permissions.roles.create',
    'plugin::users-permissions.roles.update',
    'plugin::users-permissions.roles.read',
  ];
  beforeAll(async () => {
    helperRole = await makeRole(admin, OWN);
    helper = await makeColleague(product, admin, [helperRole]);
  });

  it('through Strapi’s role editor: what is held may be ticked, for all rows or fewer, and nothing else', async () => {
    const role = (await helper.client.post('/admin/roles', { name: `下属${order}`, description: '' })).data
      .id;
    const narrow = { permission: 'case.read', conditions: ['own-organisation'] };
    expect((await tick(helper.client, role, [narrow])).status).toBe(200);
    expect(await tick(helper.client, role, ['case.read', 'case.close'])).toMatchObject(BEYOND);
    expect(await tick(helper.client, role, ['case.read', 'admin::api-tokens.create'])).toMatchObject(BEYOND);
    expect(await tick(helper.client, helperRole, [...OWN, 'account.reveal'])).toMatchObject(BEYOND);
  });

  it('through both people pages: no role that holds more, and no power over who holds more', async () => {
    const [archives, owns] = [await roleId(admin, 'archivist'), await roleId(admin, 'strapi-super-admin')];
    const invite = (roles: number[]) =>
      helper.client.post('/admin/users', { email: `x${order}@demo.tiaohe.cn`, firstname: '新', roles });
    expect(await invite([archives])).toMatchObject(BEYOND);
    expect(await invite([owns])).toMatchObject(BEYOND);
    expect(await helper.client.put(`/admin/users/${helper.id}`, { roles: [helperRole, owns] })).toMatchObject(
      BEYOND,
    );
    expect(await helper.client.put(`/admin/users/${adminId}`, { password: 'Taken-over-2026' })).toMatchObject(
      BEYOND,
    );
    const [boss, own] = [await personId(admin, adminEmail), await personId(admin, helper.email)];
    const desk = (path: string, body: object = {}) => helper.client.post(`/desk/accounts${path}`, body);
    expect(await desk(`/${boss}/reset-password`)).toMatchObject(BEYOND);
    expect(await desk(`/${boss}/disable`, { reason: '测试' })).toMatchObject(BEYOND);
    expect(await desk(`/${own}/memberships`, { role: 'archivist' })).toMatchObject(BEYOND);
    expect(
      await desk('', { kind: 'staff', email: `y${order}@demo.tiaohe.cn`, name: '新人', role: 'archivist' }),
    ).toMatchObject(BEYOND);
    expect(await helper.client.put(`/desk/accounts/${own}/link`, { organisationId: null })).toMatchObject(
      BEYOND,
    );
  });

  it('to accounts of the mini-program neither', async () => {
    const [person] = (await admin.get('/desk/accounts?role=person&pageSize=1')).data;
    const give = (role: string) => helper.client.post(`/desk/accounts/${person.id}/memberships`, { role });
    expect(await give('mediator')).toMatchObject(BEYOND);
    const permissions = {
      'api::operation': { controllers: { screen: { watch: { enabled: true, policy: '' } } } },
    };
    const made = helper.client.post('/users-permissions/roles', {
      name: `屏${order}`,
      description: '',
      permissions,
    });
    expect(await made).toMatchObject(BEYOND);
  });
});

describe('nobody mediates a case of their own', () => {
  let own: { id: string; phone: string };
  let client: Client;
  let account: { token: string };
  beforeAll(async () => {
    const body = { name: '周正', phone: phone(1), workState: 'active' };
    const made = await admin.post('/desk/mediators', body);
    expect(made.status).toBe(201);
    own = { id: made.data.id, phone: phone(1) };
    const code = await smsCode(product.url, own.phone, 'login');
    const session = (
      await clientOf(product.url).post('/api/auth/sms-login', { phone: own.phone, smsCode: code })
    ).data;
    account = { token: session.jwt };
    client = clientOf(product.url, session.jwt);
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
