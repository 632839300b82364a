/** Separation of duties: who administers does not audit, and somebody can always let people in. */
import type { Client } from '../../../testing/client';
import { demoStaff, makeColleague, personId, roleId, tick } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
let adminId: number;
let adminEmail: string;
const staff: Record<string, Client> = {};
const order = Number(String(Date.now()).slice(-6));

beforeAll(async () => {
  product = await startProduct();
  for (const role of ['system-admin', 'auditor']) staff[role] = await demoStaff(product, role);
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
  beforeAll(async () => {
    const colleagues = (await admin.get('/desk/accounts?kind=staff&state=active&pageSize=100')).data;
    const demo = product.accounts.panel.map(({ email }) => email);
    const ids = (colleagues as { id: string; email: string }[])
      .filter(({ email }) => !demo.includes(email))
      .map(({ id }) => id);
    if (ids.length > 0) await admin.post('/desk/accounts/bulk-disable', { ids, reason: '只留一位管理员' });
  });

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
