/** Keeps the server process running: waits until it is healthy, brings it back when it falls, stops it when asked. */
import { spawn } from 'node:child_process';
import { createWriteStream, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from './paths.mjs';
import { Refusal, say } from './say.mjs';

const READY_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 20_000;
const LONGEST_PAUSE_MS = 30_000;
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
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    child.once('error', (error) => resolve(error.message));
  });
  return { child, ended, screen, lastWords: () => tail };
}

async function untilHealthy({ localUrl, server }) {
  let how = null;
  void server.ended.then((word) => (how = word));
  for (const start = Date.now(); ; await sleep(100)) {
    if (how) throw new Refusal(`The server ended while starting (${how}):\n${server.lastWords()}`);
    if ((await statusOf(`${localUrl}/health`)) === 200) return;
    if (Date.now() - start > READY_WITHIN_MS)
      throw new Refusal(
        `The server is not healthy after ${READY_WITHIN_MS / 1000} s: see ${localUrl}/health`,
      );
  }
}

export async function serveCms({ env, dataDir, localUrl, isQuiet = false }) {
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

  /** A server that was healthy once is started again after a fall: later each time, until it stands. */
  async function watch() {
    for (let falls = 0; ;) {
      const start = Date.now();
      const how = await server.ended;
      if (isStopping) return;
      falls = Date.now() - start > 60_000 ? 1 : falls + 1;
      const pause = Math.min(2 ** (falls - 1) * 1_000, LONGEST_PAUSE_MS);
      say(`The server ended (${how}); starting it again in ${pause / 1000} s`);
      await sleep(pause);
      if (isStopping) return;
      server = spawnServer({ env, dataDir, isQuiet });
    }
  }

  try {
    await untilHealthy({ localUrl, server });
  } catch (error) {
    await stop();
    throw error;
  }
  server.screen.isQuiet = isQuiet;
  void watch();
  return { stop };
}
