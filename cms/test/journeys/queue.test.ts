/** With Redis the same promises travel by Bull. A real Redis, started for this file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf, register } from '../setup/client';
import { startProduct, type Product } from '../setup/product';

const PORT = 16_400 + (process.pid % 500);
let redis: ChildProcess;
let product: Product;

beforeAll(async () => {
  redis = spawn('redis-server', ['--port', String(PORT), '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  await sleep(500);
  product = await startProduct({ REDIS_URL: `redis://127.0.0.1:${PORT}` });
}, 240_000);
afterAll(async () => {
  await product?.stop();
  redis?.kill();
});

it('says in /health that the queue is Redis, and a code arrives through it', async () => {
  const health = await (await fetch(`${product.url}/health`)).json();
  expect(health.data.dependencies.queue).toBe('ok');
  const { client } = await register(product.url, {
    phone: `136${String(Date.now()).slice(-8)}`,
    name: '孙丽',
  });
  expect((await client.get('/api/me')).status).toBe(200);
  expect((await clientOf(product.url).get('/health')).data.status).toBe('ok');
});
