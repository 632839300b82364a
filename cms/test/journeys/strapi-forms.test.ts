/** Two people at one of Strapi's own forms: the second is told, and nothing of the first is lost. */
import type { Client } from '../../../testing/client';
import { demoStaff } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';
import { FORM_NAMES, prepareForms, type StrapiForm } from '../setup/strapi-forms';

let product: Product;
let admin: Client;
let token: string;
let forms: Record<string, StrapiForm> = {};

async function panelToken(): Promise<string> {
  const demo = product.accounts.panel.find((one) => one.role === 'system-admin');
  const answer = await fetch(`${product.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: demo?.email, password: demo?.password }),
  });
  const { data } = (await answer.json()) as { data: { accessToken?: string; token?: string } };
  return data.accessToken ?? data.token ?? '';
}

/** As the panel's fetch does it: the stamp of what was read goes back with the change. */
async function ask(method: string, path: string, { body, seen }: { body?: object; seen?: string } = {}) {
  const response = await fetch(`${product.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(seen ? { 'if-match': seen } : {}),
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  const answer = (await response.json()) as {
    error?: { message: string; details: { code: string; isOwn?: boolean } };
  };
  return { status: response.status, tag: response.headers.get('etag') ?? '', error: answer.error };
}

beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  token = await panelToken();
  forms = await prepareForms(product, admin);
}, 300_000);
afterAll(() => product?.stop());

describe.each(FORM_NAMES)('%s', (name) => {
  const form = () => forms[name] ?? { path: '', first: {}, second: {} };

  it('is saved by the first; the second is asked to look again, and then may save', async () => {
    const { path, first, second } = form();
    const read = await ask('GET', path);
    expect([read.status, read.tag.length > 10]).toEqual([200, true]);
    const won = await ask('PUT', path, { body: first, seen: read.tag });
    expect(won.status).toBe(200);
    const lost = await ask('PUT', path, { body: second, seen: read.tag });
    expect([lost.status, lost.error?.details.code]).toEqual([409, 'RECORD_CHANGED']);
    expect(lost.error?.message).toContain('您的改动没有保存');
    // Both windows are one person’s, where the record or the audit trail tells whose the last change was.
    expect(lost.error?.details.isOwn).toBe(!path.startsWith('/upload'));

    const again = await ask('GET', path);
    expect(again.tag).toBe(won.tag);
    expect((await ask('PUT', path, { body: second, seen: again.tag })).status).toBe(200);
  });

  it('is saved by one of eight who press at once', async () => {
    const { path, first, second } = form();
    await ask('PUT', path, { body: second });
    const { tag } = await ask('GET', path);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ask('PUT', path, { body: first, seen: tag })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  });
});

it('the content manager notices what our own pages have changed', async () => {
  const { path } = forms['a room'] ?? { path: '' };
  const { tag } = await ask('GET', path);
  const id = path.split('/').at(-1) ?? '';
  const room = ((await admin.get('/desk/rooms')).data as { id: string; revision: number }[]).find(
    (one) => one.id === id,
  );
  expect(
    (await admin.put(`/desk/rooms/${id}`, { introduction: '靠窗', revision: room?.revision })).status,
  ).toBe(200);
  expect((await ask('PUT', path, { body: { capacity: 12 }, seen: tag })).status).toBe(409);
});

it('and our own pages notice what the content manager has changed', async () => {
  const { path } = forms['a room'] ?? { path: '' };
  const id = path.split('/').at(-1) ?? '';
  const room = ((await admin.get('/desk/rooms')).data as { id: string; revision: number }[]).find(
    (one) => one.id === id,
  );
  await ask('PUT', path, { body: { capacity: 13, revision: 1 } });
  const stale = await admin.put(`/desk/rooms/${id}`, { capacity: 14, revision: room?.revision });
  expect(stale.error).toMatchObject({
    code: 'RECORD_CHANGED',
    conflicts: [{ field: 'capacity', yours: 14, current: 13 }],
  });
});

it('whoever is not signed in learns nothing of a record’s stamp', async () => {
  const { path } = forms['a room'] ?? { path: '' };
  const response = await fetch(`${product.url}${path}`, { method: 'PUT', headers: { 'if-match': '"x"' } });
  expect([response.status, response.headers.get('etag')]).toEqual([401, null]);
});
