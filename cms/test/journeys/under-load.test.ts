/** The centre under load: what is slow stays among itself, and what nobody waits for ends. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { LANES } from '../../src/platform/lanes';
import { clientOf, staffSignIn, type Client } from '../../../testing/client';
import { demoStaff } from '../setup/panel';
import { newPhone } from '../../../testing/people';
import { until } from '../../../testing/until';
import { startProduct, type Product } from '../setup/product';

const NONE_BEGINS_MS = 300;
let product: Product;
let db: Database;
/** Looks from outside any transaction: within one PostgreSQL shows its activity as it was at the first look. */
let watcher: Database;
let leader: Client;
let dispatcher: Client;
let token: string;
beforeAll(async () => {
  product = await startProduct();
  db = new Database({ connectionString: process.env.DATABASE_URL, application_name: 'the-test' });
  await db.connect();
  watcher = new Database({ connectionString: process.env.DATABASE_URL, application_name: 'the-test' });
  await watcher.connect();
  leader = await demoStaff(product, 'leader');
  dispatcher = await demoStaff(product, 'dispatcher');
  const demo = product.accounts.panel.find(({ role }) => role === 'dispatcher');
  const signedIn = await clientOf(product.url).post('/admin/login', {
    email: demo?.email,
    password: demo?.password,
  });
  token = signedIn.data.accessToken ?? signedIn.data.token;
}, 240_000);
afterAll(async () => {
  await db?.end();
  await watcher?.end();
  await product?.stop();
});

/** Whatever reads ratings stands still meanwhile: the sums and the library of mediators do, acts do not. */
async function whileRatingsStandStill<T>(work: () => Promise<T>): Promise<T> {
  await db.query('begin; lock table ratings in access exclusive mode');
  try {
    return await work();
  } finally {
    await db.query('rollback');
  }
}
const standing = async (name: string): Promise<number> => {
  const { rows } = await watcher.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where application_name = $1 and wait_event_type = 'Lock'`,
    [name],
  );
  return rows[0]?.count ?? 0;
};
const took = async <T>(work: () => Promise<T>): Promise<{ answer: T; ms: number }> => {
  const begun = performance.now();
  return { answer: await work(), ms: performance.now() - begun };
};

it('lets people act and /health answer while forty slow reads stand in line, and sends some of those away with a time to come again', async () => {
  const registrar = await demoStaff(product, 'registrar');
  await whileRatingsStandStill(async () => {
    const reads = Array.from({ length: 40 }, () =>
      fetch(`${product.url}/desk/mediators`, { headers: { authorization: `Bearer ${token}` } }),
    );
    await until(
      async () => (await standing('tiaohe-heavy')) === LANES.lists.places,
      'as many at work as have a place',
    );

    const health = await took(() => fetch(`${product.url}/health`));
    expect([health.answer.status, health.ms < 1_000]).toEqual([200, true]);
    expect((await fetch(`${product.url}/health/live`)).status).toBe(200);
    expect((await registrar.get('/desk/cases')).status).toBe(200);
    const acted = await registrar.post('/desk/cases', {
      category: 'noise',
      description: '楼上装修噪音扰民，多次协商没有结果。',
      claims: '错开休息时间施工',
      applicant: { name: '韩春', phone: newPhone() },
      respondents: [{ name: '曹秀梅', phone: newPhone() }],
    });
    expect(acted.status).toBe(201);

    const sentAway = await Promise.race(reads);
    expect([sentAway.status, sentAway.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await sentAway.json()).toMatchObject({
      error: { details: { code: 'BUSY' }, message: '现在使用的人太多，请过几秒再试' },
    });
    expect(await standing('tiaohe-heavy')).toBe(LANES.lists.places);
    void Promise.allSettled(reads);
  });
  await until(async () => (await dispatcher.get('/desk/mediators')).status === 200, 'the line to move on');
});

it('ends a query in PostgreSQL when whoever asked has gone', async () => {
  await whileRatingsStandStill(async () => {
    const leaving = new AbortController();
    const read = fetch(`${product.url}/desk/mediators`, {
      headers: { authorization: `Bearer ${token}` },
      signal: leaving.signal,
    }).catch(() => 'gone');
    await until(async () => (await standing('tiaohe-heavy')) === 1, 'the query');
    leaving.abort();

    expect(await read).toBe('gone');
    await until(async () => (await standing('tiaohe-heavy')) === 0, 'the query to end');
  });
  expect((await dispatcher.get('/desk/mediators')).status).toBe(200);
});

it('reads the figures once for sixteen walls that ask together, and gives all the same', async () => {
  const answers = await whileRatingsStandStill(async () => {
    const asked = Array.from({ length: 16 }, () => leader.get('/api/statistics/overview?from=2026-01-01'));
    await until(async () => (await standing('tiaohe-heavy')) === 1, 'the reading');
    // That none of the others begins one shows only in time: looked at again and again for this long.
    for (const end = Date.now() + NONE_BEGINS_MS; Date.now() < end; await sleep(20))
      expect(await standing('tiaohe-heavy')).toBe(1);
    return asked;
  });
  const overviews = (await Promise.all(answers)).map(({ status, data }) => [status, JSON.stringify(data)]);
  expect(new Set(overviews.map(String)).size).toBe(1);
  expect(overviews[0]?.[0]).toBe(200);
});

it('keeps nothing at work for walls that were switched off', async () => {
  await whileRatingsStandStill(async () => {
    const leaving = new AbortController();
    const demo = product.accounts.panel.find(({ role }) => role === 'leader');
    const signedIn = await clientOf(product.url).post('/admin/login', {
      email: demo?.email,
      password: demo?.password,
    });
    const headers = { authorization: `Bearer ${signedIn.data.accessToken ?? signedIn.data.token}` };
    const walls = Array.from({ length: 4 }, () =>
      fetch(`${product.url}/api/statistics/overview?from=2026-02-01`, {
        headers,
        signal: leaving.signal,
      }).catch(() => 'gone'),
    );
    await until(async () => (await standing('tiaohe-heavy')) === 1, 'the reading');
    leaving.abort();
    expect(await Promise.all(walls)).toEqual(['gone', 'gone', 'gone', 'gone']);
    await until(async () => (await standing('tiaohe-heavy')) === 0, 'the reading to end');
  });
});

it('says in /health within two seconds that the database is gone, stays alive, and says when it is back', async () => {
  const status = async (path: string) => (await fetch(`${product.url}${path}`)).status;
  const { rows } = await db.query<{ name: string }>('select current_database() as name');
  const name = rows[0]?.name ?? '';
  const outside = new Database({
    connectionString: (process.env.DATABASE_URL ?? '').replace(/[^/]*$/, 'postgres'),
  });
  await outside.connect();
  try {
    await outside.query(`alter database ${name} allow_connections false`);
    await outside.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tiaohe-health'`,
    );
    const { ms } = await took(() => until(async () => (await status('/health')) === 503, 'the bad news'));
    expect(ms).toBeLessThan(2_500);
    expect(await status('/health/live')).toBe(200);
  } finally {
    await outside.query(`alter database ${name} allow_connections true`);
    await outside.end();
  }
  await until(async () => (await status('/health')) === 200, 'the good news');
});

it('has the sums of a day’s backlog right: all that came less all that ended', async () => {
  const staff = await staffSignIn(
    product.url,
    ...((['email', 'password'] as const).map(
      (key) => product.accounts.panel.find(({ role }) => role === 'leader')?.[key] ?? '',
    ) as [string, string]),
  );
  const { data } = await staff.get('/api/statistics/backlog?from=2026-01-01&to=2026-11-01');
  const { rows } = await db.query(
    `select to_char(d, 'YYYY-MM-DD') as day,
        (select count(*)::int from cases c where c.state <> 'draft' and c.received_at + interval '8 hours' < d + interval '1 day')
      - (select count(*)::int from cases c where c.state <> 'draft' and c.received_at is not null and c.ended_at + interval '8 hours' < d + interval '1 day') as open
       from generate_series(timestamp '2026-01-01', timestamp '2026-11-01', interval '1 day') d order by 1`,
  );
  expect(data).toEqual(rows);
});
