import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { embeddedUrl, launchEmbedded } from './launch-embedded';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiaohe-test-'));
  // As an ordinary folder is: the user that root lends to PostgreSQL may pass through.
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const isRoot = process.getuid?.() === 0;
const ifRoot = isRoot ? it : it.skip;

/** Launches in a process of its own, which says the address and then waits to be killed. */
async function launchElsewhere(dataDir: string) {
  const code = `
    const { launchEmbedded } = require(${JSON.stringify(join(__dirname, '..', 'dist', 'index.js'))});
    launchEmbedded({ dataDir: ${JSON.stringify(dataDir)}, isDurable: false }).then(({ url }) => console.log(url));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: chunk.toString().trim(), child };
}

it('launches an empty UTF-8 database in locale C, with the extensions that the constraints need', async () => {
  const postgres = await launchEmbedded({ dataDir: newFolder(), isDurable: false });
  try {
    expect(postgres.isNew).toBe(true);
    const [facts] = await ask(
      postgres.url,
      `SELECT pg_encoding_to_char(encoding) AS encoding, datcollate, current_setting('timezone') AS zone,
              (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super,
              (SELECT array_agg(extname::text ORDER BY extname) FROM pg_extension WHERE extname <> 'plpgsql') AS extensions
         FROM pg_database WHERE datname = current_database()`,
    );
    expect(facts).toEqual({
      encoding: 'UTF8',
      datcollate: 'C',
      zone: 'UTC',
      super: false,
      extensions: ['btree_gist'],
    });
  } finally {
    await postgres.stop();
  }
});

it('keeps its data, its port and its password from one launch to the next', async () => {
  const dataDir = newFolder();
  const first = await launchEmbedded({ dataDir, isDurable: false });
  await ask(first.url, `CREATE TABLE kept AS SELECT '调解' AS word`);
  await first.stop();

  const second = await launchEmbedded({ dataDir, isDurable: false });
  try {
    expect(second).toMatchObject({ isNew: false, url: first.url });
    expect(embeddedUrl({ dataDir })).toBe(first.url);
    expect(await ask(second.url, 'SELECT word FROM kept')).toEqual([{ word: '调解' }]);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  } finally {
    await second.stop();
  }
});

it('refuses a folder that is in use, and names the process', async () => {
  const dataDir = newFolder();
  const running = await launchEmbedded({ dataDir, isDurable: false });
  try {
    await expect(launchEmbedded({ dataDir })).rejects.toThrow(
      `Already running: process ${process.pid} has used the data folder ${dataDir}`,
    );
  } finally {
    await running.stop();
  }
});

it('comes back after its process was killed, without a server left over', async () => {
  const dataDir = newFolder();
  const { url, child } = await launchElsewhere(dataDir);
  await ask(url, 'CREATE TABLE survivor AS SELECT 1 AS one');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const again = await launchEmbedded({ dataDir, isDurable: false });
  try {
    expect(await ask(again.url, 'SELECT one FROM survivor')).toEqual([{ one: 1 }]);
  } finally {
    await again.stop();
  }
});

const postmasterOf = (dataDir: string) =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);

it('leaves a stranger alone who has the number of a PostgreSQL that is gone', async () => {
  const dataDir = newFolder();
  const [first, stranger] = [await launchEmbedded({ dataDir, isDurable: false }), newFolder()];
  const other = await launchEmbedded({ dataDir: stranger, isDurable: false });
  try {
    await first.stop();
    const theirs = postmasterOf(stranger);
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${theirs}\n`);
    const again = await launchEmbedded({ dataDir, isDurable: false });
    await again.stop();
    // Not merely brought back: never touched.
    expect(postmasterOf(stranger)).toBe(theirs);
    expect(await ask(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  } finally {
    await other.stop();
  }
});

ifRoot('finds another place when root keeps the project where no other user may go', async () => {
  const dataDir = newFolder();
  chmodSync(dataDir, 0o700);
  const first = await launchEmbedded({ dataDir, isDurable: false });
  const { directory } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as {
    directory: string;
  };
  folders.push(directory);
  await ask(first.url, 'CREATE TABLE elsewhere AS SELECT 1 AS one');
  await first.stop();

  const second = await launchEmbedded({ dataDir, isDurable: false });
  try {
    expect(directory).toMatch(/^\/var\/lib\/tiaohe\//);
    expect(await ask(second.url, 'SELECT one FROM elsewhere')).toEqual([{ one: 1 }]);
  } finally {
    await second.stop();
  }
});
