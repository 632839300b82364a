/**
 * Handing the outbox to Bull: the product's own claim and queue, taken from its build, against handing over one by one.
 * Nobody works on the jobs, so that only the way there is measured. Afterwards Redis must hold each entry exactly once.
 */
import { createRequire } from 'node:module';
import { at } from '../../scripts/lib/paths.mjs';
import { interleave } from './interleave.mjs';
import { startRedis } from './start-redis.mjs';

const ENTRIES = 2_000;
/** One by one takes so much longer that fewer must do. */
const FEW = 200;
const ROUNDS = 5;
const BATCH = 500;
const SCHEMA = 'bench_relay';

/** The product's code itself: a copy of it would measure the copy. */
function loadProduct() {
  const require = createRequire(at('cms/package.json'));
  const { claimDue } = require(at('cms/dist/src/outbox/claim.js'));
  const { holdInstance, newInstance } = require(at('cms/dist/src/platform/instance.js'));
  const { createBullQueue } = require('@tiaohe/job-queue');
  return {
    claimDue,
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
  const jobs = await redis.client.llen(`bull:${queueName}:wait`);
  const { rows } = await db.query(
    `select count(*)::int as count from ${SCHEMA}.outbox_entries where state = 'queued'`,
  );
  if (jobs !== entries || rows[0].count !== entries)
    throw new Error(`Of ${entries} entries ${rows[0].count} claimed, ${jobs} in Redis`);
}

export async function relayOutbox({ db, postgres, dataDir, onClose }) {
  const redis = await startRedis({ dataDir });
  if (!redis) return null;
  onClose(redis.stop);
  const { claimDue, holdInstance, newInstance, createBullQueue, Bull, knex } = loadProduct();
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
  const claim = (most) => claimDue({ db: claims, instance, now: new Date(), most, as: 'queued' });
  const addEach = async (ids) => {
    for (const id of ids) await single.add({ id }, { jobId: `outbox-${id}` });
  };

  const handOver = (most, add, entries = ENTRIES) => ({
    before: () => fill({ db, redis, entries }),
    async work() {
      for (;;) {
        const taken = await claim(most);
        if (taken.length === 0) return entries;
        await add(taken.map(({ id }) => id));
      }
    },
    after: () => refuseLost({ db, redis, queueName, entries }),
  });
  try {
    const sides = {
      product: handOver(BATCH, (ids) => batched.addAll(ids)),
      addEach: handOver(BATCH, addEach),
      oneByOne: handOver(1, addEach, FEW),
    };
    return {
      redis: redis.version,
      entries: ENTRIES,
      sides: await interleave({ sides, rounds: ROUNDS, postgres: postgres.pid }),
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
