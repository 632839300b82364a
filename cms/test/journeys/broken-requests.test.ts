/** What is wrong with a request is said, and costs nobody else anything: no byte is kept before its sender was let in. */
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientOf, register, signIn, type Client } from '../../../testing/client';
import { demoStaff, makeColleague, makeRole } from '../setup/panel';
import { newPhone } from '../../../testing/people';
import { startProduct, type Product } from '../setup/product';
import { noisyPng } from '../setup/bombs';
import { formByHand, openLine } from '../setup/raw-line';
import { signaturePng } from '../../../testing/signature';
import { until } from '../../../testing/until';

let product: Product;
let admin: Client;
let person: { client: Client; token: string };
let caseId: string;
let strangers: string;
beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  person = await register(product.url, { phone: newPhone(), name: '周全' });
  const draft = {
    category: 'noise',
    description: '夜间噪音',
    respondents: [{ name: '陈静', phone: newPhone() }],
  };
  caseId = (await person.client.post('/api/cases', draft)).data.id;
  const demo = product.accounts.accounts.find(({ role }) => role === 'person');
  const other = await signIn(product.url, demo?.phone ?? '', demo?.password ?? '');
  strangers = (await other.client.post('/api/cases', draft)).data.id;
}, 300_000);
afterAll(() => product?.stop());

const FOLDERS = ['incoming', 'files/incoming'];
/** Files on their way in, at this moment. */
async function onTheWay(): Promise<number> {
  const lists = FOLDERS.map((name) => readdir(join(process.env.DATA_DIR ?? '', name)).catch(() => []));
  return (await Promise.all(lists)).flat().length;
}
const half = (path: string, token?: string) =>
  formByHand({
    path,
    token,
    host: new URL(product.url).host,
    file: Buffer.alloc(300_000, 7),
    announced: 100_000_000,
  });
const colleagueToken = async (): Promise<string> => {
  const { email, password } = await makeColleague(product, admin, [await makeRole(admin, ['case.read'])]);
  return (await clientOf(product.url).post('/admin/login', { email, password })).data.accessToken;
};

describe('a file', () => {
  it.each([
    ['nobody who signed in', 401, 'UNAUTHENTICATED', () => `/api/cases/${caseId}/materials`, () => undefined],
    [
      'a case of somebody else',
      404,
      'NOT_FOUND',
      () => `/api/cases/${strangers}/materials`,
      () => person.token,
    ],
    ['an id that is none', 404, 'NOT_FOUND', () => '/api/cases/x/materials', () => person.token],
    ['an account at the staff door', 401, 'UNAUTHENTICATED', () => '/desk/templates', () => person.token],
    ['a place that takes no files', 400, 'VALIDATION', () => '/api/cases', () => person.token],
    ['an address that is none', 404, 'NOT_FOUND', () => '/api/nowhere', () => person.token],
    ['a stranger at the media library', 401, 'UNAUTHENTICATED', () => '/upload', () => undefined],
    ['a colleague who may not add to it', 403, 'FORBIDDEN', () => '/upload', colleagueToken],
    ['the media library’s other door', 403, 'DOOR_CLOSED', () => '/api/upload', () => undefined],
  ])('is not read from %s', async (_who, status, code, path, token) => {
    const line = openLine(product.url);
    const { head, body } = half(path(), await token());
    line.write(head);
    line.write(body);
    expect(await line.answer()).toEqual({ status, code });
    expect(await onTheWay()).toBe(0);
    line.cut();
  });

  it.each<[string, number, (form: FormData) => void]>([
    ['was taken', 201, (form) => form.append('file', new Blob([signaturePng()]), '证据.png')],
    [
      'was of no kind we take',
      415,
      (form) => form.append('file', new Blob(['<svg onload=alert(1)>']), 'a.png'),
    ],
    [
      'was one of two',
      400,
      (form) => ['a', 'b'].forEach((name) => form.append(name, new Blob([signaturePng()]), name)),
    ],
    [
      'stood beside a field too many',
      400,
      (form) => {
        for (let nth = 0; nth < 60; nth += 1) form.append(`x${nth}`, 'x');
        form.append('file', new Blob([signaturePng()]), '证据.png');
      },
    ],
  ])('leaves nothing on its way when it %s', async (_how, status, fill) => {
    const form = new FormData();
    form.append('kind', 'evidence');
    fill(form);
    expect((await person.client.post(`/api/cases/${caseId}/materials`, form)).status).toBe(status);
    expect(await onTheWay()).toBe(0);
  });

  it.each(['multipart/form-data; boundary="', 'multipart/form-data', ' Multipart/mixed; boundary=X'])(
    'is refused where none is taken, also when its head is broken: %s',
    async (head) => {
      const answer = await fetch(`${product.url}/api/cases`, {
        method: 'POST',
        headers: { 'content-type': head, authorization: `Bearer ${person.token}` },
        body: '--X',
      });
      const { error } = (await answer.json()) as { error: { details: { code: string } } };
      expect([answer.status, error.details.code]).toEqual([400, 'VALIDATION']);
    },
  );

  it('still comes into the media library from a colleague who may add to it', async () => {
    const role = await makeRole(admin, ['plugin::upload.read', 'plugin::upload.assets.create']);
    const { client } = await makeColleague(product, admin, [role]);
    const form = new FormData();
    form.append('fileInfo', JSON.stringify({ name: '封面.png' }));
    form.append('files', new Blob([signaturePng()], { type: 'image/png' }), '封面.png');
    expect((await client.post('/upload', form)).status).toBe(201);
    expect(await onTheWay()).toBe(0);
  });

  it('keeps the name that its sender gave it', async () => {
    const { data } = await person.client.get(`/api/cases/${caseId}/materials`);
    expect((data as { name: string }[]).map(({ name }) => name)).toEqual(['证据.png']);
  });

  it('is refused by the length that it announces, before the first of it', async () => {
    const line = openLine(product.url);
    line.write(
      formByHand({
        ...{ path: `/api/cases/${caseId}/materials`, token: person.token, host: 'x' },
        file: Buffer.alloc(0),
        announced: 600_000_000,
      }).head,
    );
    expect(await line.answer()).toEqual({ status: 413, code: 'FILE_TOO_LARGE' });
    line.cut();
  });

  it('leaves nothing when its sender hangs up in the middle', async () => {
    const line = openLine(product.url);
    const { head, body } = half(`/api/cases/${caseId}/materials`, person.token);
    line.write(head);
    line.write(body);
    await until(async () => (await onTheWay()) === 1, 'the first bytes');
    line.cut();
    await until(async () => (await onTheWay()) === 0, 'an empty folder');
  });

  it('is swept away by the next start when the server was killed under it', async () => {
    const line = openLine(product.url);
    const { head, body } = half(`/api/cases/${caseId}/materials`, person.token);
    line.write(head);
    line.write(body);
    await until(async () => (await onTheWay()) === 1, 'the first bytes');
    await product.kill();
    expect(await onTheWay()).toBe(1);
    await product.restart();
    expect(await onTheWay()).toBe(0);
  });

  it('that Strapi was making small of is swept away as well', async () => {
    const scratch = join(process.env.DATA_DIR ?? '', 'scratch');
    const working = async () =>
      (await readdir(scratch, { recursive: true }).catch(() => [])).filter((name) =>
        name.includes('strapi-upload-'),
      );
    const outside = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('strapi-upload-'));
    const before = await outside();
    const { email, password } = product.accounts.panel.find(({ role }) => role === 'system-admin') ?? {};
    const client = clientOf(
      product.url,
      (await clientOf(product.url).post('/admin/login', { email, password })).data.token,
    );
    const form = new FormData();
    form.append('fileInfo', JSON.stringify({ name: '大图.png' }));
    form.append('files', new Blob([noisyPng(3_000)], { type: 'image/png' }), '大图.png');
    const sent = client.post('/upload', form).catch(() => null);
    await until(async () => (await working()).length > 0, 'Strapi at work');
    await product.kill();
    await sent;
    expect((await working()).length).toBeGreaterThan(0);
    await product.restart();
    expect([await working(), await outside()]).toEqual([[], before]);
  });
});
