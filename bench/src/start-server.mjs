/** Starts one server as a process of its own, so that its CPU time is its own, and waits until it answers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_WITHIN_MS = 240_000;
const STOP_WITHIN_MS = 15_000;
const KEPT_OUTPUT = 4_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/**
 * @param {{ name: string, script: string, cwd: string, readyPath: string, env: (url: string) => object }} options
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>}
 */
export async function startServer({ name, script, cwd, readyPath, env }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [script], {
    cwd,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', LIFE_LINE: 'stdin', ...env(url) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output = (output + chunk).slice(-KEPT_OUTPUT)));
  const ended = new Promise((resolve) => child.once('exit', resolve));

  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await ended;
    clearTimeout(killer);
  };

  for (const end = Date.now() + READY_WITHIN_MS; ; await sleep(200)) {
    if (child.exitCode !== null) throw new Error(`${name} ended while starting:\n${output}`);
    const isReady = await fetch(`${url}${readyPath}`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return { url, pid: child.pid, stop };
    if (Date.now() > end) {
      await stop();
      throw new Error(`${name} did not answer in time:\n${output}`);
    }
  }
}
