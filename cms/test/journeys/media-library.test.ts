/** The media library is open to everybody's browser: what lies in it is looked at or downloaded, and never runs. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_POLICY, PDF_POLICY } from '@tiaohe/config';
import { noisyPng } from '../setup/bombs';
import { clientOf } from '../../../testing/client';
import { GIF, HTML, PDF, png, SVG, XML } from '../setup/media-files';
import { startProduct, type Product } from '../setup/product';

const UPLOADS = join(process.env.DATA_DIR ?? '', 'public/uploads');
/** Laid there as an older version, or a restored backup, would have left it. */
const OLD = `old-${randomUUID()}`;
const OLD_FILES = ['html', 'HTML', 'svg', 'xhtml', 'png.html', 'js', 'xml'].map((end) => `${OLD}.${end}`);

let product: Product;
let token: string;
const stored: number[] = [];
beforeAll(async () => {
  product = await startProduct();
  const demo = product.accounts.panel.find(({ role }) => role === 'system-admin');
  const { email, password } = demo ?? {};
  token = (await clientOf(product.url).post('/admin/login', { email, password })).data.token;
  mkdirSync(UPLOADS, { recursive: true });
  OLD_FILES.forEach((name) => writeFileSync(join(UPLOADS, name), HTML));
}, 240_000);
afterAll(async () => {
  for (const id of stored) await clientOf(product.url, token).remove(`/upload/files/${id}`);
  OLD_FILES.forEach((name) => rmSync(join(UPLOADS, name), { force: true }));
  await product?.stop();
});

type Sent = { name: string; type: string; bytes: string | Buffer };
function formOf({ name, type, bytes }: Sent): FormData {
  const form = new FormData();
  form.set('files', new File([new Uint8Array(Buffer.from(bytes))], name, { type }));
  form.set('fileInfo', JSON.stringify({ name, caption: null, alternativeText: null, folder: null }));
  return form;
}
const LIST = '素材库只收照片（PNG、JPG、GIF、WebP）、PDF、Word、Excel、PPT、MP3 和 MP4 文件';
const wordsOf = async (path: string, form: FormData) => {
  const answer = await fetch(product.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as { error?: { message: string } } };
};
async function keep(sent: Sent): Promise<{ id: number; url: string; ext: string; mime: string }> {
  const answer = await fetch(`${product.url}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: formOf(sent),
  });
  const [file] = (await answer.json()) as { id: number; url: string; ext: string; mime: string }[];
  if (!file) throw new Error(`upload: ${answer.status}`);
  stored.push(file.id);
  return file;
}
const REFUSED: readonly Sent[] = [
  { name: 'x.html', type: 'text/html', bytes: HTML },
  { name: 'x.HTML', type: 'text/html', bytes: HTML },
  { name: 'x.png', type: 'image/png', bytes: HTML },
  { name: 'x.png.html', type: 'image/png', bytes: HTML },
  { name: 'x.svg', type: 'image/svg+xml', bytes: SVG },
  { name: 'x.jpg', type: 'image/jpeg', bytes: SVG },
  { name: 'x.xml', type: 'application/xml', bytes: XML },
  { name: 'x.js', type: 'text/javascript', bytes: 'fetch("/api/me")' },
  { name: 'x.txt', type: 'text/plain', bytes: '一段文字' },
  { name: 'x.pdf', type: 'application/pdf', bytes: `<!doctype html>%PDF-1.4` },
];
it.each(REFUSED)('refuses $name that says it is $type and is not on the list', async (sent) => {
  for (const path of ['/upload', '/upload/files'])
    expect(await wordsOf(path, formOf(sent))).toMatchObject({
      status: 415,
      body: { error: { message: LIST } },
    });
});

it.each<[sent: Sent, ext: string, mime: string]>([
  [{ name: 'a.png', type: 'image/png', bytes: png() }, '.png', 'image/png'],
  [{ name: 'a.PNG', type: 'text/html', bytes: png() }, '.png', 'image/png'],
  [{ name: 'a.html', type: 'text/html', bytes: png() }, '.png', 'image/png'],
  [{ name: 'a', type: '', bytes: png() }, '.png', 'image/png'],
  [{ name: 'a.pdf.svg', type: 'image/svg+xml', bytes: PDF }, '.pdf', 'application/pdf'],
  [{ name: 'a.html', type: 'text/html', bytes: GIF }, '.gif', 'image/gif'],
])('keeps %# under the name of what it is', async (sent, ext, mime) => {
  const file = await keep(sent);
  expect({ ext: file.ext, mime: file.mime, end: file.url.slice(file.url.lastIndexOf('.')) }).toEqual({
    ext,
    mime,
    end: ext,
  });
});

it.each([60, 2_000])('says of a picture that is damaged from byte %d on that it is', async (from) => {
  const bytes = Buffer.from(noisyPng(64));
  bytes.fill(0, from, 4_000);
  const answer = await wordsOf('/upload', formOf({ name: 'a.png', type: 'image/png', bytes }));
  expect(answer).toMatchObject({
    status: 400,
    body: {
      error: {
        details: {
          code: 'VALIDATION',
          fields: [{ field: 'files', message: '图片打不开，可能已损坏。请重新导出为 PNG 或 JPG 后再传' }],
        },
      },
    },
  });
});

it('keeps a file in place of another only when it is of the same type', async () => {
  const { id } = await keep({ name: 'a.png', type: 'image/png', bytes: png() });
  const other = formOf({ name: 'a.png', type: 'image/png', bytes: PDF });
  expect(await wordsOf(`/upload?id=${id}`, other)).toMatchObject({
    status: 415,
    body: { error: { message: '替换的文件要和原来的文件是同一种格式' } },
  });
  const same = formOf({ name: 'b.png', type: 'image/png', bytes: png() });
  expect((await wordsOf(`/upload?id=${id}`, same)).status).toBe(200);
});

const HEADERS = ['content-type', 'content-security-policy', 'x-content-type-options'];
async function look(path: string) {
  const { status, headers } = await fetch(product.url + path);
  const [how] = (headers.get('content-disposition') ?? '').split(';');
  return { status, how, headers: HEADERS.map((name) => headers.get(name)) };
}

it('shows pictures and papers in a sandbox', async () => {
  const picture = await keep({ name: 'a.png', type: 'image/png', bytes: png() });
  const paper = await keep({ name: 'a.pdf', type: 'application/pdf', bytes: PDF });
  expect([await look(picture.url), await look(paper.url)]).toEqual([
    { status: 200, how: 'inline', headers: ['image/png', FILE_POLICY, 'nosniff'] },
    { status: 200, how: 'inline', headers: ['application/pdf', PDF_POLICY, 'nosniff'] },
  ]);
});

it.each(OLD_FILES)('hands out %s, which lay there before, as a download that runs nothing', async (name) => {
  for (const path of [
    `/uploads/${name}`,
    `/%75ploads/${name}`,
    `/x/..%2fuploads/${name}`,
    `//uploads/${name}`,
  ]) {
    const seen = await look(path);
    // An address that no router knows is refused; what answers at all is a file.
    if (seen.status < 400)
      expect({ path, ...seen }).toEqual({
        path,
        status: 200,
        how: 'attachment',
        headers: ['application/octet-stream', FILE_POLICY, 'nosniff'],
      });
  }
  expect((await look(`/uploads/${name}`)).status).toBe(200);
  expect((await look(`/m/..%2fuploads/${name}`)).status).toBe(404);
});

it('sends a part of a film to whoever asks for a part', async () => {
  const { url } = await keep({ name: 'a.png', type: 'image/png', bytes: png() });
  const answer = await fetch(product.url + url, { headers: { range: 'bytes=0-7' } });
  expect({
    status: answer.status,
    range: answer.headers.get('content-range'),
    bytes: Buffer.from(await answer.arrayBuffer()).toString('hex'),
    policy: answer.headers.get('content-security-policy'),
  }).toEqual({
    status: 206,
    range: expect.stringMatching(/^bytes 0-7\/\d+$/) as string,
    bytes: '89504e470d0a1a0a',
    policy: FILE_POLICY,
  });
});
