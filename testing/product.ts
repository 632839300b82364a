/** The whole product as its own process, over HTTP, on a database of the tests. It can be killed as a crash would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port';
import { until } from './until';

const ROOT = join(__dirname, '..');
const READY_WITHIN_MS = 180_000;

export type DemoAccounts = {
  panel: { role: string; email: string; password: string }[];
  accounts: { role: string; name: string; phone: string; password: string }[];
};
export type Product = {
  url: string;
  accounts: DemoAccounts;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** Whether it is the product that answers there, and it is well. */
export async function isHealthy(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health`).catch(() => null);
  const body = answer?.ok ? ((await answer.json().catch(() => null)) as { data?: unknown } | null) : null;
  return Boolean(body?.data);
}

const untilHealthy = (url: string, child: ChildProcess): Promise<boolean> =>
  until(
    () => {
      if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}`);
      return isHealthy(url);
    },
    'a healthy server',
    { withinMs: READY_WITHIN_MS, everyMs: 300 },
  );

export function readAccounts(dataDir: string): DemoAccounts {
  const file = join(dataDir, 'demo-accounts.json');
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccounts)
    : { panel: [], accounts: [] };
}

/**
 * @param extra environment on top of the test's own, e.g. REDIS_URL.
 * @param logFile where what the server says is written, for tests that read it.
 */
export async function startProduct(
  extra: Record<string, string> = {},
  { logFile }: { logFile?: string } = {},
): Promise<Product> {
  if (process.env.TIAOHE_URL) return useRunning(process.env.TIAOHE_URL);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // With a pipe for its life line the server ends with the tests, in whatever way those end.
  const own = { NODE_ENV: 'production', LIFE_LINE: 'stdin' };
  const env: NodeJS.ProcessEnv = { ...process.env, ...own, ...extra, PORT: String(port), PUBLIC_URL: url };
  let child: ChildProcess;
  const begin = async () => {
    child = spawn(process.execPath, [join(ROOT, 'scripts/serve.mjs')], {
      cwd: join(ROOT, 'cms'),
      env,
      stdio: logFile
        ? ['pipe', openSync(logFile, 'a'), openSync(logFile, 'a')]
        : ['pipe', 'ignore', 'inherit'],
    });
    await untilHealthy(url, child);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  await begin();
  return {
    url,
    accounts: readAccounts(env.DATA_DIR ?? ''),
    kill: () => end('SIGKILL'),
    restart: begin,
    stop: () => end('SIGTERM'),
  };
}

/** For working on a journey: against a server that already runs (TIAOHE_URL, DATA_DIR). */
function useRunning(url: string): Product {
  const nothing = () => Promise.resolve();
  const accounts = readAccounts(process.env.DATA_DIR ?? '');
  return { url, accounts, kill: nothing, restart: nothing, stop: nothing };
}
