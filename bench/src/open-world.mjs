/** What the benchmarks run on: a PostgreSQL of their own, the product, and the stock server, all in a temporary folder. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { at } from '../../scripts/lib/paths.mjs';
import { step } from '../../scripts/lib/say.mjs';
import { copyToStock } from './copy-to-stock.mjs';
import { seedCases } from './seed-cases.mjs';
import { signInProduct, signInStock } from './sign-in.mjs';
import { startServer } from './start-server.mjs';

const STOCK = 'stock';

const quiet = {
  NODE_ENV: 'production',
  TZ: 'UTC',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
};

function startProduct({ postgres, dataDir, secrets }) {
  return startServer({
    name: 'The product',
    script: at('scripts/serve.mjs'),
    cwd: at('cms'),
    readyPath: '/health',
    env: (url) => ({
      ...secrets,
      ...quiet,
      DATABASE_URL: postgres.url,
      DATA_DIR: dataDir,
      PUBLIC_URL: url,
      DEMO: 'true',
      REDIS_URL: '',
    }),
  });
}

function startStock({ databaseUrl, dataDir, secrets }) {
  const publicDir = join(dataDir, 'stock-public');
  mkdirSync(join(publicDir, 'uploads'), { recursive: true });
  return startServer({
    name: 'The stock Strapi',
    script: at('bench/stock/serve.cjs'),
    cwd: at('bench/stock'),
    readyPath: '/_health',
    env: () => ({ ...secrets, ...quiet, DATABASE_URL: databaseUrl, PUBLIC_DIR: publicDir }),
  });
}

/**
 * A PostgreSQL and the product on it.
 * @returns them with sign-ins, a pool, and `close`, which leaves nothing behind
 */
export async function openHouse() {
  const { ensureSecrets, launchEmbedded } = createRequire(import.meta.url)(at('database/dist/index.js'));
  const dataDir = mkdtempSync(join(tmpdir(), 'tiaohe-bench-'));
  chmodSync(dataDir, 0o755);
  const closers = [() => rmSync(dataDir, { recursive: true, force: true })];
  let closing = null;
  const close = () =>
    (closing ??= (async () => {
      for (const work of closers.reverse()) await work();
    })());

  try {
    const postgres = await step('start PostgreSQL', () => launchEmbedded({ dataDir }));
    closers.push(() => postgres.stop());
    const secrets = ensureSecrets({ dataDir });
    const connect = (url) => {
      const pool = new pg.Pool({ connectionString: url, max: 64 });
      // Backends end with the server; the pool is told, and there is nobody left to tell in turn.
      pool.on('error', () => undefined);
      closers.push(() => pool.end());
      return pool;
    };
    const db = connect(postgres.url);
    const product = await step('start the product', () => startProduct({ postgres, dataDir, secrets }));
    closers.push(product.stop);
    const signIn = () => signInProduct({ url: product.url, dataDir });
    const onClose = (work) => closers.push(work);
    return { postgres, dataDir, secrets, connect, db, product, signIn, onClose, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @returns the two servers with their sign-ins and databases, and `close`, which leaves nothing behind. */
export async function openWorld() {
  const house = await openHouse();
  const { postgres, dataDir, secrets, db, signIn } = house;
  try {
    await db.query(`create database ${STOCK}`);
    const stockUrl = postgres.url.replace(/[^/]*$/, STOCK);
    const stockDb = house.connect(stockUrl);
    const stock = await step('start the stock Strapi', () =>
      startStock({ databaseUrl: stockUrl, dataDir, secrets }),
    );
    house.onClose(stock.stop);

    const signIns = await signIn();
    const stockUser = await signInStock({ url: stock.url });
    await step('100 000 cases for the product', () => seedCases({ db, tokens: signIns.tokens }));
    await step('the same cases for the stock Strapi', () => copyToStock({ db, stockDb, stockUser }));
    return {
      ...house,
      stockDb,
      product: { ...house.product, ...signIns },
      stock: { ...stock, ...stockUser },
    };
  } catch (error) {
    await house.close();
    throw error;
  }
}
