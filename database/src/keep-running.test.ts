/** PostgreSQL is killed under people's hands, in every way that kills it. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { until } from '../../testing/until';
import { findLeftovers } from './find-leftovers';
import { keepRunning } from './keep-running';
import { embeddedUrl, launchEmbedded } from './launch-embedded';

const BACK = { withinMs: 90_000, everyMs: 50 };
const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiaohe-test-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

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

const parentOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};

const postmasterOf = (dataDir: string) =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);

/** Writes numbers until it is told to end; @returns those whose commit was acknowledged. */
function countInto(url: string): { soFar: () => number; end: () => Promise<number[]> } {
  let isEnding = false;
  const acknowledged: number[] = [];
  const work = (async () => {
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
    soFar: () => acknowledged.length,
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
])(
  'comes back by itself, at the same address and with all that was acknowledged, when %s is killed',
  async (_who, victims) => {
    const dataDir = newFolder();
    const said: string[] = [];
    const postgres = await launchEmbedded({
      dataDir,
      isDurable: false,
      onProgress: (word) => said.push(word),
    });
    try {
      await ask(postgres.url, 'CREATE TABLE counted (number integer)');
      const counting = countInto(postgres.url);
      await until(() => counting.soFar() > 0, 'the first number');
      for (const pid of victims(dataDir, postgres.pid())) process.kill(pid, 'SIGKILL');
      await until(() => said.includes('PostgreSQL is back'), 'PostgreSQL', BACK);
      const before = counting.soFar();
      await until(() => counting.soFar() > before, 'a number after the fall', BACK);
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
  },
);

it('waits for backends that outlived their master before it starts another one on their folder', async () => {
  const dataDir = newFolder();
  const said: string[] = [];
  const postgres = await launchEmbedded({ dataDir, isDurable: false, onProgress: (word) => said.push(word) });
  try {
    const busy = ask(postgres.url, 'SELECT count(*) FROM generate_series(1, 2000000000)').catch(
      (error: Error) => error.message,
    );
    await until(async () => {
      const sql =
        "SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%2000000000%' AND pid <> pg_backend_pid()";
      return ask(postgres.url, sql);
    }, 'the busy backend');
    const master = postmasterOf(dataDir);
    process.kill(master, 'SIGKILL');
    expect(await busy).toMatch(/terminat/);
    await until(() => said.includes('PostgreSQL is back'), 'PostgreSQL', BACK);
    const now = postmasterOf(dataDir);
    const strangers = findLeftovers({ directory: join(dataDir, 'postgres') }).filter(
      (pid) => pid !== now && parentOf(pid) !== now,
    );
    expect({ isAnother: now !== master, strangers }).toEqual({ isAnother: true, strangers: [] });
  } finally {
    await postgres.stop();
  }
});

it('one that was on its way when the word to stop came is stopped as well', async () => {
  const stopped: number[] = [];
  let fall = (_how: string) => {};
  let arrive = () => {};
  const onItsWay = new Promise<void>((resolve) => (arrive = resolve));
  const server = (pid: number) => {
    const ended = new Promise<string>((resolve) => (fall = resolve));
    const stop = () => {
      stopped.push(pid);
      fall('asked');
      return Promise.resolve();
    };
    return { pid, ended, stop };
  };
  const begun: number[] = [];
  const kept = await keepRunning({
    onProgress: () => undefined,
    async start() {
      begun.push(begun.length + 1);
      if (begun.length > 1) await onItsWay;
      return server(begun.length);
    },
  });
  fall('killed');
  await until(() => begun.length === 2, 'the second beginning');
  const stopping = kept.stop();
  arrive();
  await stopping;
  expect([begun, stopped]).toEqual([
    [1, 2],
    [1, 2],
  ]);
});
