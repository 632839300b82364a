/** A Redis of the benchmark's own, in the temporary folder; null where there is no redis-server to start. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import Redis from 'ioredis';

const PROGRAM = process.env.REDIS_SERVER || 'redis-server';
const TRIES = 100;

export async function startRedis({ dataDir }) {
  const version = /v=(\S+)/.exec(spawnSync(PROGRAM, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
  if (!version) return null;
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  const child = spawn(
    PROGRAM,
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', dataDir, '--appendonly', 'yes', '--save', ''],
    {
      stdio: 'ignore',
    },
  );
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { lazyConnect: true, retryStrategy: null });
  client.on('error', () => undefined);
  for (let tried = 0; tried < TRIES && client.status !== 'ready'; tried += 1)
    await client.connect().catch(() => sleep(100));
  if (client.status !== 'ready') throw new Error('Redis did not answer');
  return {
    url,
    version,
    client,
    async stop() {
      client.disconnect();
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
