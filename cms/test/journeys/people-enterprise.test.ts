/** R37a: enterprises are verified, and the list of people leaves as a masked file. */
import { Workbook } from 'exceljs';
import { activate, clientOf, staffSignIn, type Client } from '../../../testing/client';
import { newCreditCode } from '../../../testing/people';
import { startProduct, type Product } from '../setup/product';
import { database } from '../setup/strapi-itself';

let product: Product;
let admin: Client;
let adminToken = '';
let serial = Date.now() % 1_000_000;
const next = () => (serial += 1);
const phone = () => `139${String(50_000_000 + next()).slice(-8)}`;
const as = async (role: string) => {
  const demo = product.accounts.panel.find((one) => one.role === role);
  return staffSignIn(product.url, demo?.email ?? '', demo?.password ?? '');
};

beforeAll(async () => {
  product = await startProduct();
  const demo = product.accounts.panel.find(({ role }) => role === 'system-admin');
  const answer = await clientOf(product.url).post('/admin/login', {
    email: demo?.email,
    password: demo?.password,
  });
  adminToken = answer.data.accessToken ?? answer.data.token;
  admin = clientOf(product.url, adminToken);
}, 240_000);
afterAll(() => product?.stop());

const open = async (body: object) => (await admin.post('/desk/accounts', body)).data;

it('R37a verifies an enterprise: refused only with a reason, and its account is told', async () => {
  const number = phone();
  const firm = {
    name: `核验测试公司${next()}`,
    creditCode: newCreditCode(),
    legalRepresentative: '赵法人',
  };
  const one = await open({ role: 'enterprise', phone: number, name: '赵经办', enterprise: firm });
  expect(one.enterprise).toMatchObject({ creditCode: firm.creditCode, verification: 'pending' });
  const decide = (body: object) => admin.post(`/desk/accounts/${one.id}/enterprise-decision`, body);
  expect(await decide({ result: 'refused' })).toMatchObject({
    status: 400,
    error: { fields: [{ field: 'note' }] },
  });
  expect((await decide({ result: 'refused', note: '执照照片看不清' })).data.enterprise).toMatchObject({
    verification: 'refused',
    verificationNote: '执照照片看不清',
  });
  expect((await decide({ result: 'verified' })).data.enterprise.verification).toBe('verified');
  expect((await decide({ result: 'verified' })).status).toBe(409);
  const owner = await activate(product.url, number);
  const notices = (await owner.client.get('/api/notices')).data;
  expect(notices.map(({ title }: { title: string }) => title)).toEqual([
    '企业信息核验通过',
    '企业信息核验没有通过',
  ]);
  expect(notices[1].text).toContain('执照照片看不清');
});

it('R37a exports the list masked, guards cells against formulas, and puts the export on the record', async () => {
  const number = phone();
  const firm = { name: `公式公司${next()}`, creditCode: newCreditCode(), legalRepresentative: '钱法人' };
  const { id } = await open({ role: 'enterprise', phone: number, name: '钱经办', enterprise: firm });
  // As they may stand in an installation from before names were looked at.
  firm.name = `=${firm.name}`;
  await database(async (db) => {
    await db.query(`update up_users set real_name = '+钱经办' where document_id = $1`, [id]);
    await db.query('update enterprises set name = $1 where credit_code = $2', [firm.name, firm.creditCode]);
  });
  const response = await fetch(`${product.url}/desk/accounts/export?phone=${number}`, {
    headers: { authorization: `Bearer ${adminToken}` },
  });
  expect(response.headers.get('content-type')).toContain('spreadsheetml');
  const book = new Workbook();
  await book.xlsx.load((await response.arrayBuffer()) as never);
  const rows = book.worksheets[0]?.getSheetValues() as unknown as string[][];
  expect(rows[1]?.slice(1, 6)).toEqual(['姓名', '用户名', '企业', '类型', '手机']);
  expect(rows[2]?.[1]).toBe(`'+*`);
  expect(rows[2]?.[3]).toBe(`'${firm.name}`);
  expect(rows[2]?.[5]).toBe(`139****${number.slice(7)}`);
  const auditor = await as('auditor');
  expect((await auditor.get('/desk/audit?action=account.export-list')).data[0]).toMatchObject({
    detail: { rows: 1, filter: { phone: true } },
  });
  expect((await (await as('reviewer')).get('/desk/accounts/export')).status).toBe(403);
});
