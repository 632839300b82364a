/** Forms as they come off the wire, whole and broken, in one piece and byte by byte. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { receiveForm, type Upload } from './receive-form';

let directory: string;
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'form-'))));
afterEach(() => rm(directory, { recursive: true, force: true }));

const part = (head: string, body: string): string =>
  `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
const fileOf = (body: string, name = 'file'): string => part(`name="${name}"; filename="证据.png"`, body);
const END = '--b--\r\n';

type Sent = { text: string; type?: string; pieces?: number; headers?: object };
async function receive(
  { text, type = 'multipart/form-data; boundary=b', pieces = 1, headers }: Sent,
  most = 1,
) {
  const bytes = Buffer.from(text);
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const request = Readable.from(chunks, { objectMode: false }) as unknown as IncomingMessage;
  request.headers = { 'content-type': type, ...headers };
  return receiveForm({ request, directory, limits: { maxBytes: 1_000, most } });
}

it.each([1, 3, 400])('takes fields and a file that come in %d pieces', async (pieces) => {
  const text = `${part('name="kind"', 'evidence')}${part('name="tag"', '一')}${part('name="tag"', '二')}${fileOf('bytes')}${END}`;
  const { fields, files } = await receive({ text, pieces });
  const { filepath, ...facts } = files.file as Upload;

  expect(fields).toEqual({ kind: 'evidence', tag: ['一', '二'] });
  expect(facts).toEqual({ originalFilename: '证据.png', mimetype: 'text/plain', size: 5 });
  expect(await readFile(filepath, 'utf8')).toBe('bytes');
});

it('takes a field called like the parents of objects for what it is', async () => {
  const { fields } = await receive({ text: `${part('name="__proto__"', 'x')}${END}` });
  expect(Object.entries(fields)).toEqual([['__proto__', 'x']]);
});

const whole = `${part('name="kind"', 'evidence')}${fileOf('bytes'.repeat(50))}${END}`;
it.each<[string, Sent, string]>([
  ['without a boundary', { text: whole, type: 'multipart/form-data' }, 'VALIDATION'],
  ['of another kind', { text: whole, type: 'multipart/mixed; boundary=b' }, 'VALIDATION'],
  [
    'with another boundary than it says',
    { text: whole, type: 'multipart/form-data; boundary=c' },
    'VALIDATION',
  ],
  ['that ends in its file', { text: whole.slice(0, -60) }, 'VALIDATION'],
  ['that ends in a head', { text: whole.slice(0, 30) }, 'VALIDATION'],
  ['with nothing in it', { text: '' }, 'VALIDATION'],
  ['with two files', { text: `${fileOf('one')}${fileOf('two', 'other')}${END}` }, 'VALIDATION'],
  ['with too many fields', { text: `${part('name="x"', 'y').repeat(60)}${END}` }, 'VALIDATION'],
  ['with a field that is a book', { text: `${part('name="x"', 'y'.repeat(300_000))}${END}` }, 'VALIDATION'],
  ['with a file over the limit', { text: `${fileOf('x'.repeat(1_001))}${END}` }, 'FILE_TOO_LARGE'],
  ['that announces too much', { text: whole, headers: { 'content-length': '9999999' } }, 'FILE_TOO_LARGE'],
])('refuses a form %s and leaves nothing behind', async (_what, sent, code) => {
  for (const pieces of [1, 7, 200]) {
    await expect(receive({ ...sent, pieces })).rejects.toMatchObject({ code });
    expect(await readdir(directory)).toEqual([]);
  }
});
