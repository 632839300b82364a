/** A line that holds on to the server without using it is let go; one that is only slow is waited for. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { register, type Client } from '../../../testing/client';
import { newPhone } from '../../../testing/people';
import { startProduct, type Product } from '../setup/product';
import { formByHand, openLine } from '../setup/raw-line';
import { signaturePng } from '../../../testing/signature';
import { until } from '../../../testing/until';

const PATIENCE_SECONDS = 2;
let product: Product;
let person: { client: Client; token: string };
let path: string;
beforeAll(async () => {
  product = await startProduct({ BODY_SECONDS: String(PATIENCE_SECONDS) });
  person = await register(product.url, { phone: newPhone(), name: '周全' });
  const draft = {
    category: 'noise',
    description: '夜间噪音',
    respondents: [{ name: '陈静', phone: newPhone() }],
  };
  path = `/api/cases/${(await person.client.post('/api/cases', draft)).data.id}/materials`;
}, 300_000);
afterAll(() => product?.stop());

const onTheWay = () => readdir(join(process.env.DATA_DIR ?? '', 'incoming')).catch(() => []);
const formOf = (file: Buffer) => formByHand({ path, token: person.token, host: 'x', file });

describe('a slow line', () => {
  const text = Buffer.from(JSON.stringify({ identifier: 'x'.repeat(2_000), password: 'x' }));
  const textHead = (length: number) =>
    `POST /api/auth/local HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;

  it('that drips a text is told so and closed', async () => {
    const line = openLine(product.url);
    line.write(textHead(text.length));
    await line.drip(text, 1, 100);
    expect(await line.answer()).toEqual({ status: 408, code: 'TOO_SLOW' });
    await line.closed;
  });

  it('that never ends its headers is told so and closed', async () => {
    const line = openLine(product.url);
    await line.drip(Buffer.from(`GET /health HTTP/1.1\r\n${'X-Slow: y\r\n'.repeat(40)}`), 4, 200);
    expect(await line.answer()).toEqual({ status: 408, code: 'TOO_SLOW' });
    await line.closed;
  });

  it('that drips a file is told so, and nothing of it stays', async () => {
    const line = openLine(product.url);
    const { head, body } = formOf(Buffer.alloc(300_000, 7));
    line.write(head);
    await line.drip(body, 10, 100);
    expect(await line.answer()).toEqual({ status: 408, code: 'TOO_SLOW' });
    await line.closed;
    await until(async () => (await onTheWay()).length === 0, 'an empty folder');
  });

  it('that brings a file slowly, but brings it, is waited for', async () => {
    const line = openLine(product.url);
    const file = Buffer.concat([Buffer.from(signaturePng()), Buffer.alloc(20_000, 7)]);
    const { head, body } = formOf(file);
    line.write(head);
    await line.drip(body, 1_600, PATIENCE_SECONDS * 200);
    expect((await line.answer()).status).toBe(201);
    line.cut();
  });

  it('is no stream of events: that stays open', async () => {
    const { token } = person;
    const stream = await fetch(`${product.url}/api/notices/stream`, {
      headers: { authorization: `Bearer ${token}` },
    });
    // Time itself is the subject: longer than a body may take.
    await sleep((PATIENCE_SECONDS + 1) * 1_000);
    const reader = stream.body!.getReader();
    expect((await reader.read()).done).toBe(false);
    await reader.cancel();
  });
});
