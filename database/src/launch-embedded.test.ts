import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { findLeftovers } from './find-leftovers';
import { embeddedUrl, launchEmbedded } from './launch-embedded';

const parentOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};

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
      extensions: ['btree_gist', 'pg_trgm'],
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

/** Writes numbers until it is told to end; @returns those whose commit was acknowledged. */
function countInto(url: string): { end: () => Promise<number[]> } {
  let isEnding = false;
  const work = (async () => {
    const acknowledged: number[] = [];
    for (let number = 0; !isEnding; number += 1) {
      const client = new Client({ connectionString: url });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query('INSERT INTO counted VALUES ($1)', [number]);
        acknowledged.push(number);
      } catch {
        await sleep(20);
      }
      await client.end().catch(() => undefined);
    }
    return acknowledged;
  })();
  return {
    end: () => {
      isEnding = true;
      return work;
    },
  };
}

it.each([
  ['PostgreSQL', (dataDir: string) => [postmasterOf(dataDir)]],
  ['its keeper', (_dataDir: string, keeper: number) => [keeper]],
  ['both together', (dataDir: string, keeper: number) => [keeper, postmasterOf(dataDir)]],
])('comes back by itself, at the same address and with all that was acknowledged, when %s is killed', async (_who, victims) => {
  const dataDir = newFolder();
  const said: string[] = [];
  const postgres = await launchEmbedded({ dataDir, isDurable: false, onProgress: (word) => said.push(word) });
  try {
    await ask(postgres.url, 'CREATE TABLE counted (number integer)');
    const counting = countInto(postgres.url);
    await sleep(200);
    for (const pid of victims(dataDir, postgres.pid())) process.kill(pid, 'SIGKILL');
    while (!said.includes('PostgreSQL is back')) await sleep(50);
    await sleep(200);
    const acknowledged = await counting.end();

    const kept = (await ask<{ number: number }>(postgres.url, 'SELECT number FROM counted')).map(
      ({ number }) => number,
    );
    expect(acknowledged.filter((number) => !kept.includes(number))).toEqual([]);
    expect(kept.length).toBe(new Set(kept).size);
    expect(embeddedUrl({ dataDir })).toBe(postgres.url);
  } finally {
    await postgres.stop();
  }
  // Stopped is stopped: nobody brings it back now.
  await expect(ask(postgres.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
});

it('waits for backends that outlived their master before it starts another one on their folder', async () => {
  const dataDir = newFolder();
  const postgres = await launchEmbedded({ dataDir, isDurable: false });
  try {
    const busy = ask(postgres.url, 'SELECT count(*) FROM generate_series(1, 2000000000)').catch(
      (error: Error) => error.message,
    );
    await sleep(300);
    const master = postmasterOf(dataDir);
    process.kill(master, 'SIGKILL');
    expect(await busy).toMatch(/terminat/);
    while (!(await ask(postgres.url, 'SELECT 1').catch(() => null))) await sleep(50);
    const real = join(dataDir, 'postgres');
    const masters = findLeftovers({ directory: real }).map((pid) => parentOf(pid));
    expect(new Set(masters.filter((pid) => pid !== postgres.pid()))).toEqual(new Set([postmasterOf(dataDir)]));
  } finally {
    await postgres.stop();
  }
});

it('leaves a stranger alone who has the number of a PostgreSQL that is gone', async () => {
  const dataDir = newFolder();
  const [first, stranger] = [await launchEmbedded({ dataDir, isDurable: false }), newFolder()];
  const other = await launchEmbedded({ dataDir: stranger, isDurable: false });
  try {
    await first.stop();
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${postmasterOf(stranger)}\n`);
    const again = await launchEmbedded({ dataDir, isDurable: false });
    expect(await ask(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await again.stop();
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
