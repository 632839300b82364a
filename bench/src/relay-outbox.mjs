/**
 * Handing the outbox to Bull: the product's own claim and queue, taken from its build, against handing over one by one.
 * Nobody works on the jobs, so that only the way there is measured. Afterwards Redis must hold each entry exactly once.
 */
import { createRequire } from 'node:module';
import { at } from '../../scripts/lib/paths.mjs';
import { interleave } from './interleave.mjs';
import { startRedis } from './start-redis.mjs';

const ENTRIES = 10_000;
/** One by one takes so much longer that fewer must do. */
const FEW = 500;
const ROUNDS = 5;
const BATCH = 500;
const SCHEMA = 'bench_relay';

/** The product's code itself: a copy of it would measure the copy. */
function loadProduct() {
  const require = createRequire(at('cms/package.json'));
  const { claimForQueue } = require(at('cms/dist/src/platform/outbox/claim.js'));
  const { handOver } = require(at('cms/dist/src/platform/outbox/hand-over.js'));
  const { holdInstance, newInstance } = require(at('cms/dist/src/platform/db/instance.js'));
  const { createBullQueue } = require('@tiaohe/job-queue');
  return {
    claimForQueue,
    handOver,
    holdInstance,
    newInstance,
    createBullQueue,
    Bull: require('bull'),
    knex: require('knex'),
  };
}

async function fill({ db, redis, entries }) {
  await redis.client.flushall();
  await db.query(`truncate ${SCHEMA}.outbox_entries`);
  await db.query(
    `insert into ${SCHEMA}.outbox_entries (document_id, created_at, updated_at, published_at, kind, key, payload, state, attempts, due_at)
     select substr(md5(n::text), 1, 24), now(), now(), now(), 'notice.deliver', 'bench:' || n, json_build_object('noticeId', n), 'waiting', 0, now()
       from generate_series(1, $1::int) n`,
    [entries],
  );
  await db.query(`analyze ${SCHEMA}.outbox_entries`);
}

/** What must be true after each round, whoever did it. */
async function refuseLost({ db, redis, queueName, entries }) {
  const jobs = await redis.client.lrange(`bull:${queueName}:wait`, 0, -1);
  const carried = (
    await Promise.all(jobs.map((id) => redis.client.hget(`bull:${queueName}:${id}`, 'data')))
  ).flatMap((data) => JSON.parse(data).ids);
  const isOnceEach = new Set(carried).size === entries && carried.length === entries;
  const { rows } = await db.query(
    `select count(*)::int as count from ${SCHEMA}.outbox_entries where state = 'queued'`,
  );
  if (!isOnceEach || rows[0].count !== entries)
    throw new Error(`Of ${entries} entries ${rows[0].count} claimed, ${carried.length} in Redis`);
}

export async function relayOutbox({ db, postgres, dataDir, onClose }) {
  const redis = await startRedis({ dataDir });
  if (!redis) return null;
  onClose(redis.stop);
  const { claimForQueue, handOver, holdInstance, newInstance, createBullQueue, Bull, knex } = loadProduct();
  // An entry whose taker holds no lock is taken for a dead process's, and would be handed over again without end.
  const holder = await db.connect();
  const instance = newInstance();
  await holdInstance(holder, instance);
  await db.query(`create schema ${SCHEMA}`);
  await db.query(`create table ${SCHEMA}.outbox_entries (like outbox_entries including all)`);
  const claims = knex({
    client: 'pg',
    connection: postgres.url,
    searchPath: [SCHEMA, 'public'],
    pool: { min: 1, max: 4 },
  });
  const queueName = 'bench';
  const batched = createBullQueue({ redisUrl: redis.url, name: queueName });
  const single = new Bull(queueName, redis.url, {
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
  });
  const claim = (most) => claimForQueue({ db: claims, instance, now: new Date(), most });
  const addEach = async (ids) => {
    for (const id of ids) await single.add({ ids: [id] }, { jobId: `outbox-${id}` });
  };

  const around = (work, entries = ENTRIES) => ({
    before: () => fill({ db, redis, entries }),
    async work() {
      await work();
      return entries;
    },
    after: () => refuseLost({ db, redis, queueName, entries }),
  });
  const inTurns = (most) => async () => {
    for (let ids = await claim(most); ids.length > 0; ids = await claim(most)) await addEach(ids);
  };
  const addAll = (ids) => batched.addAll(ids);
  try {
    const sides = {
      product: around(() => handOver({ db: claims, instance, now: new Date(), addAll })),
      addEach: around(inTurns(BATCH)),
      oneByOne: around(inTurns(1), FEW),
    };
    return {
      redis: redis.version,
      entries: ENTRIES,
      sides: await interleave({ sides, rounds: ROUNDS, postgres: postgres.pid() }),
    };
  } finally {
    await batched.close();
    await single.close();
    await claims.destroy();
    holder.release(true);
    await db.query(`drop schema ${SCHEMA} cascade`);
    await redis.stop();
  }
}
