/**
 * `node bench/src/burst-sign-ins.mjs URL DATA_DIR [per second] [seconds]`: signs in at a running demo centre, so many a second
 * whether or not the last have been answered, and asks /health meanwhile. Prints how long both took, and what was refused.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HEALTH_EVERY_MS = 50;

function tally() {
  const statuses = {};
  const times = [];
  const share = (part) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  return {
    async time(ask) {
      const began = performance.now();
      const status = await ask().catch(({ message }) => message);
      statuses[status] = (statuses[status] ?? 0) + 1;
      // A refusal is quick, and would look like speed.
      if (status === 200) times.push(performance.now() - began);
    },
    read() {
      times.sort((a, b) => a - b);
      return { statuses, p50: share(0.5), p95: share(0.95), p99: share(0.99) };
    },
  };
}

async function statusOf(url, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : {});
  await response.arrayBuffer();
  return response.status;
}

async function burstSignIns([url, dataDir, perSecond = '20', seconds = '30']) {
  const { accounts } = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'));
  const [signIns, health] = [tally(), tally()];
  const asked = [];
  let nth = 0;
  const signIn = () => {
    const { phone, password } = accounts[(nth += 1) % accounts.length];
    asked.push(signIns.time(() => statusOf(`${url}/api/auth/local`, { identifier: phone, password })));
  };
  const look = () => asked.push(health.time(() => statusOf(`${url}/health`)));
  const timers = [setInterval(signIn, 1_000 / Number(perSecond)), setInterval(look, HEALTH_EVERY_MS)];
  await sleep(Number(seconds) * 1_000);
  timers.forEach(clearInterval);
  await Promise.all(asked);
  console.log(
    JSON.stringify({ perSecond, seconds, signIns: signIns.read(), health: health.read() }, null, 2),
  );
}

await burstSignIns(process.argv.slice(2));
