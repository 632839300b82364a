/** With Redis the same promises travel by Bull. A real Redis, started for this file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import knex from 'knex';
import { Client as Database } from 'pg';
import { freeOrphans } from '../../src/platform/outbox/claim';
import { clientOf, register, smsCode } from '../../../testing/client';
import { freePort } from '../../../testing/free-port';
import { until } from '../../../testing/until';
import { startProduct, type Product } from '../setup/product';

let port: number;
let redis: ChildProcess;
let product: Product;

/** Without a file: a Redis that is killed has forgotten everything. */
const startRedis = () =>
  spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
const newPhone = () => `136${String(Date.now()).slice(-8)}`;
const queueState = async (): Promise<string> =>
  (await clientOf(product.url).get('/health')).data.dependencies.queue;
const redisAnswers = (): Promise<boolean> =>
  new Promise((resolve) => {
    const line = connect(port, '127.0.0.1', () => line.end('PING\r\n'));
    line.on('data', (word) => resolve(String(word).startsWith('+PONG')));
    line.on('error', () => resolve(false));
  });
async function codesOnTheWay(): Promise<number> {
  const db = new Database({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from outbox_entries where kind = 'sms.send' and state <> 'done'`,
  );
  await db.end();
  return rows[0]?.count ?? 0;
}

beforeAll(async () => {
  port = await freePort();
  redis = startRedis();
  await until(redisAnswers, 'Redis');
  product = await startProduct({ REDIS_URL: `redis://127.0.0.1:${port}` });
}, 240_000);
afterAll(async () => {
  await product?.stop();
  redis?.kill();
});

it('says in /health that the queue is Redis, and a code arrives through it', async () => {
  const health = await (await fetch(`${product.url}/health`)).json();
  expect(health.data.dependencies.queue).toBe('ok');
  const { client } = await register(product.url, { phone: newPhone(), name: '孙丽' });
  expect((await client.get('/api/me')).status).toBe(200);
  expect((await clientOf(product.url).get('/health')).data.status).toBe('ok');
});

it('keeps a code that was asked for while Redis was gone, and sends it once Redis is back', async () => {
  redis.kill('SIGKILL');
  const phone = newPhone();
  const waiting = smsCode(product.url, phone, 'register');
  await until(async () => (await queueState()) === 'down' && (await codesOnTheWay()) > 0, 'the code to wait');
  redis = startRedis();
  expect(await waiting).toMatch(/^\d{6}$/);
});

/** A table of its own beside the product's, so that the product's own relay takes none of these. */
it('lets an entry wait again that Redis lost or nobody works on, and no other', async () => {
  const db = knex({
    client: 'pg',
    connection: process.env.DATABASE_URL,
    searchPath: ['orphans', 'public'],
    pool: { min: 1, max: 1 },
  });
  const ME = 4_711;
  const put = async (key: string, state: string, age: string) => {
    const row = { key, state, locked_by: String(ME), updated_at: db.raw('now() - ?::interval', [age]) };
    const [made] = await db('outbox_entries').insert(row, 'id');
    return made.id as number;
  };
  try {
    await db.raw('drop schema if exists orphans cascade');
    await db.raw('create schema orphans');
    await db.raw('create table orphans.outbox_entries (like public.outbox_entries including all)');
    await db.raw('select pg_advisory_lock(727, ?)', [ME]);
    await put('just handed over', 'queued', '1 minute');
    await put('lost by Redis', 'queued', '6 minutes');
    await put('just taken', 'running', '5 seconds');
    await put('forgotten', 'running', '2 minutes');
    const slow = await put('slow, and in work', 'running', '2 minutes');
    await freeOrphans({ db, instance: ME, dead: [], inWork: [slow] });
    const freed = await db('outbox_entries').where({ state: 'waiting', locked_by: null }).pluck('key');
    expect(freed.sort()).toEqual(['forgotten', 'lost by Redis']);
  } finally {
    await db.raw('drop schema if exists orphans cascade');
    await db.destroy();
  }
});
