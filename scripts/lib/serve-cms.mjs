/** Keeps the server process running: waits until it is healthy, brings it back when it falls, stops it when asked. */
import { spawn } from 'node:child_process';
import { createWriteStream, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadDatabase } from './launch-database.mjs';
import { at } from './paths.mjs';
import { Refusal, say } from './say.mjs';

const READY_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 20_000;
/** How the server ends when the database was away while it started (EX_TEMPFAIL): worth another try. */
export const DATABASE_AWAY = 75;
const LOOK_EVERY_MS = 100;
const LOG_LIMIT = 10 * 1024 * 1024;

const statusOf = (url) =>
  fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.status,
    () => 0,
  );

function spawnServer({ env, dataDir, isQuiet }) {
  const screen = { isQuiet };
  const child = spawn(process.execPath, [at('scripts/serve.mjs')], {
    cwd: at('cms'),
    env: { ...env, LIFE_LINE: 'stdin' },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Out of the terminal's group: Ctrl-C comes to us first, and we stop things in order.
    detached: true,
  });
  const file = join(dataDir, 'server.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) truncateSync(file);
  const log = createWriteStream(file, { flags: 'a', mode: 0o600 });
  let tail = '';
  for (const [stream, terminal] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.on('data', (chunk) => {
      tail = (tail + chunk).slice(-4_000);
      log.write(chunk);
      if (!screen.isQuiet) terminal.write(chunk);
    });
  }
  child.stdin.on('error', () => undefined);
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ how: signal ?? `exit code ${code}`, code }));
    child.once('error', (error) => resolve({ how: error.message, code: null }));
  });
  return { child, ended, screen, lastWords: () => tail };
}

/** @returns whether it became healthy; false when the database was away, so that another try is worth it. */
async function untilHealthy({ localUrl, server, until }) {
  let end = null;
  void server.ended.then((how) => (end = how));
  for (; ; await sleep(LOOK_EVERY_MS)) {
    if (end?.code === DATABASE_AWAY && Date.now() < until) return false;
    if (end) throw new Refusal(`The server ended while starting (${end.how}):\n${server.lastWords()}`);
    if ((await statusOf(`${localUrl}/health`)) === 200) return true;
    if (Date.now() > until)
      throw new Refusal(
        `The server is not healthy after ${READY_WITHIN_MS / 1000} s: see ${localUrl}/health`,
      );
  }
}

export async function serveCms({ env, dataDir, localUrl, isQuiet = false }) {
  const patience = loadDatabase().createPatience();
  // What it says while starting stays in the log; it is shown when the start fails.
  let server = spawnServer({ env, dataDir, isQuiet: true });
  let isStopping = false;

  const stop = async () => {
    isStopping = true;
    server.child.kill('SIGTERM');
    const killer = setTimeout(() => server.child.kill('SIGKILL'), STOP_WITHIN_MS);
    await server.ended;
    clearTimeout(killer);
  };

  /** Tells patience when it stands: waits start anew from its health, not from its start. */
  async function noteHealth(watched) {
    let isEnded = false;
    void watched.ended.then(() => (isEnded = true));
    for (; !isEnded && !isStopping; await sleep(LOOK_EVERY_MS)) {
      if ((await statusOf(`${localUrl}/health`)) !== 200) continue;
      if (!isEnded) patience.stands();
      return;
    }
  }

  /** A server that was healthy once is started again after every fall. */
  async function watch() {
    for (;;) {
      const { how } = await server.ended;
      if (isStopping) return;
      const pause = patience.fell();
      say(`The server ended (${how}); starting it again${pause > 0 ? ` in ${pause / 1000} s` : ''}`);
      await sleep(pause);
      if (isStopping) return;
      server = spawnServer({ env, dataDir, isQuiet });
      void noteHealth(server);
    }
  }

  try {
    const until = Date.now() + READY_WITHIN_MS;
    while (!(await untilHealthy({ localUrl, server, until }))) {
      await sleep(patience.fell());
      server = spawnServer({ env, dataDir, isQuiet: true });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  patience.stands();
  server.screen.isQuiet = isQuiet;
  void watch();
  return { stop };
}
