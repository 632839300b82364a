import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { launchEmbedded, type EmbeddedPostgres } from '../launch-embedded';
import { openUpgrade } from './open-upgrade';
import { readMigrations } from './read-migrations';

/** One column that is two from 0.2.0 on: told apart before the old one is no longer known, counted after. */
const SPLIT = `ALTER TABLE people ADD COLUMN IF NOT EXISTS surname text; UPDATE people SET surname = left(name, 1);`;
const COUNT = `INSERT INTO counted SELECT count(*)::int FROM people WHERE surname IS NOT NULL;`;

let home = '';
let postgres: EmbeddedPostgres;
let client: Client;
let databases = 0;
let connectionString = '';

const ask = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;
const folderOf = (files: Record<string, string>): string => {
  const directory = mkdtempSync(join(home, 'migrations-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return directory;
};
const SPLITTING = { '0001-before-split-names.sql': SPLIT, '0002-after-count-names.sql': COUNT };
/** A whole start: what Strapi does in between is done by `sync`. */
async function start(files: Record<string, string>, { product = '0.2.0', sync = async () => {} } = {}) {
  const upgrade = await openUpgrade({ connectionString, product, directory: folderOf(files) });
  await sync();
  return upgrade.finish();
}
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    ({ name, message }: Error) => `${name}: ${message}`,
  );
/** Everything there is: tables with their columns, and what the books say. */
const whole = () =>
  ask(`SELECT table_name, string_agg(column_name, ',' ORDER BY ordinal_position) AS columns
         FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1 ORDER BY 1`);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'tiaohe-test-'));
  chmodSync(home, 0o755);
  mkdirSync(join(home, 'data'));
  chmodSync(join(home, 'data'), 0o755);
  postgres = await launchEmbedded({ dataDir: join(home, 'data'), isDurable: false });
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(async () => {
  const url = new URL(postgres.url);
  const admin = new Client({ connectionString: postgres.url });
  await admin.connect();
  url.pathname = `/world_${(databases += 1)}`;
  await admin.query(`CREATE DATABASE world_${databases}`);
  await admin.end();
  connectionString = url.href;
  client = new Client({ connectionString });
  await client.connect();
  await ask(`CREATE TABLE strapi_database_schema (id int); CREATE TABLE people (name text);
             INSERT INTO people VALUES ('王芳'), ('李强')`);
});
afterEach(() => client?.end());

const sync = () => ask('CREATE TABLE IF NOT EXISTS counted (n int)').then(() => undefined);

it('moves what is stored before and after the tables change, each once', async () => {
  expect(await start(SPLITTING, { sync })).toEqual(Object.keys(SPLITTING));
  expect(await start(SPLITTING, { sync })).toEqual([]);

  expect(await ask('SELECT * FROM people ORDER BY 1')).toEqual([
    { name: '李强', surname: '李' },
    { name: '王芳', surname: '王' },
  ]);
  expect(await ask('SELECT * FROM counted')).toEqual([{ n: 2 }]);
  expect(await ask('SELECT name, how, product FROM tiaohe_migrations ORDER BY 1')).toEqual([
    { name: '0001-before-split-names.sql', how: 'ran', product: '0.2.0' },
    { name: '0002-after-count-names.sql', how: 'ran', product: '0.2.0' },
  ]);
  expect(await ask('SELECT version FROM tiaohe_product')).toEqual([{ version: '0.2.0' }]);
});

it('a database that is born today has nothing to move', async () => {
  await ask('DROP TABLE strapi_database_schema');
  expect(await start(SPLITTING, { sync })).toEqual([]);
  expect(await ask('SELECT DISTINCT how FROM tiaohe_migrations')).toEqual([{ how: 'not needed' }]);
  expect(await ask('SELECT * FROM counted')).toEqual([]);
});

it('leaves nothing of one that fails, names it, and goes on there at the next start', async () => {
  const broken = { ...SPLITTING, '0003-before-broken.sql': 'CREATE TABLE half (id int); SELECT 1 / 0;' };
  expect(await refusalOf(start(broken, { sync }))).toBe(
    'Error: database/migrations/0003-before-broken.sql: division by zero',
  );
  expect(await ask(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);

  const mended = { ...broken, '0003-before-broken.sql': 'CREATE TABLE half (id int)' };
  expect(await start(mended, { sync })).toEqual(['0003-before-broken.sql', '0002-after-count-names.sql']);
});

it('a killed start changes nothing of the rest: what ran is known, what did not comes next time', async () => {
  const upgrade = await openUpgrade({ connectionString, product: '0.2.0', directory: folderOf(SPLITTING) });
  await ask(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tiaohe-migrations'`,
  );
  expect(await refusalOf(upgrade.finish())).toMatch(/not queryable|terminat/);
  expect(await start(SPLITTING, { sync })).toEqual(['0002-after-count-names.sql']);
});

it('one whose text was changed after it ran is refused, nothing touched', async () => {
  await start(SPLITTING, { sync });
  const before = await whole();
  const changed = {
    '0001-before-split-names.sql': `${SPLIT} -- better`,
    '0002-after-count-names.sql': COUNT,
    '0003-before-more.sql': 'CREATE TABLE more (id int)',
  };
  expect(await refusalOf(start(changed))).toMatch(
    /^UpgradeRefused: database\/migrations\/0001-before-split-names\.sql is not what ran on this database/,
  );
  expect(await whole()).toEqual(before);
});

it('a database of a newer version is refused in a sentence, nothing touched', async () => {
  await start(SPLITTING, { sync, product: '0.3.0' });
  const before = await whole();
  const one = { '0001-before-split-names.sql': SPLIT };
  const sentence =
    'UpgradeRefused: This database belongs to a newer version of the product (0.3.0); this is 0.2.0, which does not know all that is stored there. ' +
    'Start 0.3.0 or newer, or restore a backup that 0.2.0 made. Nothing was touched. See docs/guides/upgrade.md.';
  expect(await refusalOf(start(one))).toBe(sentence);
  expect(await refusalOf(start(SPLITTING))).toBe(sentence);
  expect(await whole()).toEqual(before);
});

it('a patch may be taken back, as long as it moved nothing', async () => {
  await start(SPLITTING, { sync, product: '0.2.7' });
  expect(await start(SPLITTING, { sync, product: '0.2.0' })).toEqual([]);
  expect(await start(SPLITTING, { sync, product: '0.10.0' })).toEqual([]);
  expect(await refusalOf(start(SPLITTING, { product: '0.9.0' }))).toMatch(
    /newer version of the product \(0\.10\.0\)/,
  );
});

it('two servers that start together take turns, through the change of the tables too', async () => {
  let within = 0;
  let most = 0;
  const slow = async () => {
    most = Math.max(most, (within += 1));
    await sync();
    await ask('SELECT pg_sleep(0.05)');
    within -= 1;
  };
  const ran = await Promise.all([1, 2, 3].map(() => start(SPLITTING, { sync: slow })));
  expect(ran.flat()).toEqual(Object.keys(SPLITTING));
  expect([most, await ask('SELECT * FROM counted')]).toEqual([1, [{ n: 2 }]]);
});

it.each([
  ['a name without its moment', { '0001-split-names.sql': SPLIT }, /a name is like 0001-before/],
  ['a number that two have', { '0001-before-a.sql': SPLIT, '0001-after-b.sql': COUNT }, /number 0001/],
  ['one that ends its transaction', { '0001-before-a.sql': 'SELECT 1;\nCommit;' }, /may not end it/],
])('%s is refused', (_what, files, sentence) => {
  expect(() => readMigrations(folderOf(files))).toThrow(sentence);
});
