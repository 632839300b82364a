/** `npm start` as an operator runs it, on a data folder of its own, with the processes that a test may kill. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedUrl } from '@tiaohe/database';
import { freePort } from './free-port';
import { isHealthy, readAccounts, type DemoAccounts } from './product';
import { until } from './until';

const ROOT = join(__dirname, '..');
const READY_WITHIN_MS = 240_000;

export type WholeProduct = {
  url: string;
  accounts: DemoAccounts;
  /** The server, PostgreSQL's master, and one of the backends that works for the server, as they are now. */
  pidOf(what: 'server' | 'postgres' | 'backend'): number | null;
  said(): string;
  databaseUrl(): string;
  stop(): Promise<void>;
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const parentOf = (pid: string) => {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};
const childOf = (parent: number, command: RegExp): number | null =>
  Number(
    readdirSync('/proc').find(
      (pid) => /^\d+$/.test(pid) && parentOf(pid) === parent && command.test(read(`/proc/${pid}/cmdline`)),
    ),
  ) || null;

async function untilUp(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const isUp = async () => {
    if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}: ${said()}`);
    return said().includes('is running') && (await isHealthy(url));
  };
  await until(isUp, 'npm start to be healthy', { withinMs: READY_WITHIN_MS, everyMs: 300 }).catch(
    (error: Error) => {
      throw new Error(`${error.message}: ${said()}`);
    },
  );
}

export type Circumstances = {
  extra?: Record<string, string>;
  /** Who runs it, when not whoever runs the tests. */
  as?: { uid: number; gid: number };
  umask?: string;
  /** Made and removed here unless it is given. */
  dataDir?: string;
};

function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'tiaohe-whole-'));
  chmodSync(dataDir, 0o755);
  return dataDir;
}

/** Through a shell, because only a shell can give a process another umask. */
const COMMAND = 'umask "$1"; shift; exec "$@"';

export async function startWholeProduct(circumstances: Circumstances = {}): Promise<WholeProduct> {
  const { extra = {}, as = {}, umask = '022', dataDir = newDataDir() } = circumstances;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // Empty is as good as unset for each of these: npm start decides for itself, as it does for an operator.
  const unset = { DATABASE_URL: '', REDIS_URL: '', LIFE_LINE: '', NODE_ENV: '', TZ: '' };
  const env = { ...process.env, ...unset, ...extra, PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir };
  const child = spawn('sh', ['-c', COMMAND, 'sh', umask, process.execPath, join(ROOT, 'scripts/start.mjs')], {
    env,
    ...as,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += String(chunk)));
  const said = () => words;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    if (!circumstances.dataDir) rmSync(dataDir, { recursive: true, force: true });
  };
  const postgres = () => {
    const { directory } = JSON.parse(read(join(dataDir, 'postgres.json')) || '{}') as { directory?: string };
    const file = join(directory ?? '', 'postmaster.pid');
    return existsSync(file) ? Number.parseInt(read(file), 10) : null;
  };
  await untilUp(url, child, said).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    url,
    accounts: readAccounts(dataDir),
    said,
    stop,
    databaseUrl: () => embeddedUrl({ dataDir }) ?? '',
    pidOf: (what) =>
      what === 'server'
        ? childOf(child.pid ?? 0, /serve\.mjs/)
        : what === 'postgres'
          ? postgres()
          : childOf(postgres() ?? 0, /^postgres: tiaohe /),
  };
}
