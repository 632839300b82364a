/** Files made to stall the house: each is refused with words, and everybody else goes on. */
import { setTimeout as sleep } from 'node:timers/promises';
import { manyParts, plainWord, slowWord, wordBomb } from '../setup/bombs';
import { clientOf, type Answer, type Client } from '../../../testing/client';
import { demoStaff } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

// Made before anybody is connected: it takes a moment, in which a kept line would be given up by the server.
const [BOMB, MANY, SLOW] = [wordBomb(), manyParts(), slowWord()];
/** Between two looks at a server that must not stand still. */
const LOOK_EVERY_MS = 50;
let product: Product;
let admin: Client;
beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
}, 240_000);
afterAll(() => product?.stop());

function upload(file: Buffer): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), '模板.docx');
  form.append('name', '试一试');
  form.append('kind', 'rights-notice');
  return admin.post('/desk/templates', form);
}
const message = (answer: Answer) =>
  (answer.error?.fields as { field: string; message: string }[] | undefined)?.[0];

it.each([
  ['unpack to 80 MB', BOMB, '文件解压后太大，请删去多余的内容或压缩图片后再传'],
  ['have twenty thousand parts', MANY, '文件里的部件太多，请用 Word 打开后另存为 .docx 再传'],
])('Word files that %s are refused', async (_what, file, words) => {
  const answer = await upload(file);
  expect(answer).toMatchObject({ status: 400, error: { code: 'VALIDATION' } });
  expect(message(answer)).toEqual({ field: 'file', message: words });
});

it('a template that takes too long is given up, and nobody else waits for it', async () => {
  let isOver = false;
  const slow = upload(SLOW).finally(() => (isOver = true));
  const beats: number[] = [];
  while (!isOver) {
    beats.push((await fetch(`${product.url}/health`)).status);
    await sleep(LOOK_EVERY_MS);
  }
  const answer = await slow;
  expect([answer.status, message(answer)]).toEqual([
    400,
    { field: 'file', message: '文件太复杂，系统处理不了。请简化内容、压缩图片后再传' },
  ]);
  expect(new Set(beats)).toEqual(new Set([200]));
  // A stalled server would have answered a handful of times in these seconds.
  expect(beats.length).toBeGreaterThan(20);
});

it('who stands behind such a file is judged by their own', async () => {
  const [, , small] = await Promise.all([upload(SLOW), upload(SLOW), upload(BOMB)]);
  expect(message(small)?.message).toBe('文件解压后太大，请删去多余的内容或压缩图片后再传');
});

it('sixty at once are refused or sent away for a moment, and the next honest one is taken', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => upload(BOMB)));
  const codes = new Set(answers.map(({ status, error }) => `${status} ${error?.code}`));
  expect([...codes].every((code) => ['400 VALIDATION', '503 BUSY'].includes(code))).toBe(true);
  expect(await upload(plainWord())).toMatchObject({
    status: 201,
    data: { placeholders: [{ path: 'case.number' }] },
  });
  expect((await clientOf(product.url).get('/health')).status).toBe(200);
});
