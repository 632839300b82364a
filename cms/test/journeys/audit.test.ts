/** The audit trail: searched, exported masked, verified, and never deleted (网络安全法: six months at least). */
import { Workbook } from 'exceljs';
import { Client as Database } from 'pg';
import { clientOf, staffSignIn, type Client } from '../../../testing/client';
import { until } from '../../../testing/until';
import { edit } from '../setup/edit';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
let auditor: Client;
let auditorToken = '';
const name = `审计测试机构${Date.now()}`;
let organisationId = '';

const sign = (role: string) => {
  const demo = product.accounts.panel.find((one) => one.role === role);
  return { email: demo?.email ?? '', password: demo?.password ?? '' };
};
beforeAll(async () => {
  product = await startProduct();
  const [one, two] = [sign('system-admin'), sign('auditor')];
  admin = await staffSignIn(product.url, one.email, one.password);
  const answer = await clientOf(product.url).post('/admin/login', two);
  auditorToken = answer.data.accessToken ?? answer.data.token;
  auditor = clientOf(product.url, auditorToken);
  organisationId = (await admin.post('/desk/organisations', { name })).data.id;
  await admin.put(`/desk/organisations/${organisationId}`, {
    introduction: '联系人13800138000',
    revision: 1,
  });
}, 240_000);
afterAll(() => product?.stop());

it('audit: finds by who, what, object and period, with the value before and after', async () => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const query = `action=organisation.change&subjectType=organisation&subject=${organisationId}&from=${today}&to=${today}`;
  const { data, meta } = await auditor.get(`/desk/audit?${query}&actorKind=staff&result=done`);
  expect(meta.pagination.total).toBe(1);
  expect(data[0]).toMatchObject({
    actorKind: 'staff',
    action: 'organisation.change',
    detail: { changes: [{ field: 'introduction', before: null, after: '联系人13800138000' }] },
  });
  expect((await auditor.get(`/desk/audit?${query}&result=refused`)).data).toEqual([]);
  expect((await auditor.get('/desk/audit?from=yesterday')).error).toMatchObject({
    code: 'VALIDATION',
    fields: [{ field: 'from' }],
  });
});

it('audit: only the auditor reads it, and nobody has a door that changes it', async () => {
  const { email, password } = sign('reviewer');
  const reviewer = await staffSignIn(product.url, email, password);
  for (const path of [
    '/desk/audit',
    '/desk/audit/verification',
    '/desk/audit/export',
    '/desk/audit/retention',
  ])
    expect((await reviewer.get(path)).status).toBe(403);
  expect([404, 405]).toContain((await auditor.remove('/desk/audit')).status);
});

it('audit: is verified step by step, and the steps add up to the whole', async () => {
  const seals = async (): Promise<number> => (await auditor.get('/desk/audit/verification')).data.seals;
  await until(async () => (await seals()) > 0, 'a seal');
  expect((await admin.post('/desk/organisations', { name: `${name}之二` })).status).toBe(201);
  await until(async () => (await seals()) > 1, 'two seals');
  const steps = [];
  for (let after: string | null = ''; after !== null;) {
    const { data } = await auditor.get(`/desk/audit/verification?steps=1${after ? `&after=${after}` : ''}`);
    steps.push(data);
    after = data.next;
  }
  const lines = steps.reduce((sum: number, step: { lines: number }) => sum + step.lines, 0);
  const last = steps.at(-1);
  expect(steps.every(({ isIntact }: { isIntact: boolean }) => isIntact)).toBe(true);
  expect(last.checked).toBe(last.seals);
  const whole = (await auditor.get('/desk/audit/verification')).data;
  expect(whole).toMatchObject({ isIntact: true, brokenAt: null, next: null });
  expect(whole.lines).toBeGreaterThanOrEqual(lines);
});

it('audit: names the seal at which somebody changed a line behind the back of the product', async () => {
  const database = new Database({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  const write = async (action: string) => {
    // The owner of the database may switch the guard off; the chain still tells.
    await database.query('begin');
    await database.query('alter table audit_entries disable trigger audit_entries_append_only');
    await database.query(
      'update audit_entries set action = $1 where id = (select min(id) from audit_entries)',
      [action],
    );
    await database.query('alter table audit_entries enable trigger audit_entries_append_only');
    await database.query('commit');
  };
  const { rows } = await database.query('select action from audit_entries order by id limit 1');
  await write('account.nothing');
  const broken = (await auditor.get('/desk/audit/verification?steps=1')).data;
  await write(rows[0].action);
  const mended = (await auditor.get('/desk/audit/verification?steps=1')).data;
  await database.end();
  expect(broken).toMatchObject({ isIntact: false, checked: 0, brokenAt: '1', next: null });
  expect(mended).toMatchObject({ isIntact: true, checked: 1, brokenAt: null });
});

it('audit: leaves as a file with phones masked, and says that it left', async () => {
  const response = await fetch(`${product.url}/desk/audit/export?subject=${organisationId}`, {
    headers: { authorization: `Bearer ${auditorToken}` },
  });
  const book = new Workbook();
  await book.xlsx.load((await response.arrayBuffer()) as never);
  const text = JSON.stringify(book.worksheets[0]?.getSheetValues());
  expect(text).toContain('联系人138****8000');
  expect(text).not.toContain('13800138000');
  expect((await auditor.get('/desk/audit?action=audit.export')).data[0]).toMatchObject({
    detail: { rows: 2, filter: { subject: organisationId } },
  });
});

it('audit: is kept for six months at least; the figure is a promise, nothing is deleted', async () => {
  expect((await auditor.put('/desk/audit/retention', { months: 5, revision: 0 })).error).toMatchObject({
    code: 'VALIDATION',
    fields: [{ field: 'months' }],
  });
  const before = (await auditor.get('/desk/audit/retention')).data;
  const answer = await auditor.put('/desk/audit/retention', { months: 60, revision: before.revision });
  expect(answer.data).toMatchObject({ months: 60, leastMonths: 6, deletes: false, oldest: before.oldest });
  expect(answer.data.lines).toBe(before.lines + 1);
  expect((await auditor.get('/desk/audit?action=setting.change')).data[0].detail).toEqual({
    revision: before.revision + 1,
    changes: [{ field: 'audit-retention-months', before: before.months, after: 60 }],
  });
  await edit(auditor, '/desk/audit/retention', { months: before.months });
});
