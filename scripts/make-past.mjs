/**
 * `npm run past`: keeps what this version stores, for the test that later versions open it with nothing lost
 * (cms/test/journeys/upgrade.test.ts). Run it once at each release, before the number in package.json moves on. Everything in
 * it is made up, and its keys open nothing else.
 */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadDatabase } from './lib/launch-database.mjs';
import { liveALittle } from './lib/live-a-little.mjs';
import { at } from './lib/paths.mjs';
import { run, runNode } from './lib/run.mjs';
import { fail, Refusal, say, step } from './lib/say.mjs';
import { writeShapes } from './lib/read-shapes.mjs';

const PORT = '21977';
const READY_WITHIN_MS = 300_000;
/** Of the demo's 2000 old cases: a kept past shall be small, and one of them is as good as another. */
const OLD_CASES = 12;

/** Guards forbid what is done here: archived cases do not go. Those who point at a case go before it. */
const BELOW = ['ratings', 'case_mediators', 'parties', 'case_search'];
const THIN_OUT = [
  'BEGIN',
  `CREATE TEMP TABLE surplus AS SELECT id FROM cases WHERE is_historical ORDER BY id OFFSET ${OLD_CASES}`,
  ...[...BELOW, 'cases'].map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`),
  ...BELOW.map((table) => `DELETE FROM ${table} WHERE case_id IN (SELECT id FROM surplus)`),
  'DELETE FROM cases WHERE id IN (SELECT id FROM surplus)',
  ...[...BELOW, 'cases'].map((table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`),
  'DROP TABLE surplus',
  'COMMIT',
].join(';\n');

async function untilHealthy(url, child) {
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await sleep(500)) {
    if (child.exitCode !== null) throw new Refusal(`The product ended with ${child.exitCode}`);
    if ((await fetch(`${url}/health`).catch(() => null))?.ok) return;
  }
  throw new Refusal('The product did not become healthy');
}

async function live(env) {
  const child = spawn(process.execPath, [at('scripts/start.mjs')], { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const url = `http://localhost:${PORT}`;
    await untilHealthy(url, child);
    await liveALittle({ url, dataDir: env.DATA_DIR });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function thinOut(dataDir) {
  const { Client } = createRequire(at('database/package.json'))('pg');
  const embedded = await loadDatabase().launchEmbedded({ dataDir });
  const client = new Client({ connectionString: embedded.url });
  try {
    await client.connect();
    await client.query(THIN_OUT);
  } finally {
    await client.end();
    await embedded.stop();
  }
}

async function makePast() {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const folder = at('database/past', version);
  if (existsSync(folder)) throw new Refusal(`The past of ${version} is kept already: ${folder}`);
  const dataDir = mkdtempSync(join(tmpdir(), 'tiaohe-past-'));
  chmodSync(dataDir, 0o755);
  const env = { ...process.env, PORT, DATA_DIR: dataDir, DATABASE_URL: '', REDIS_URL: '', DEMO: '' };
  try {
    mkdirSync(at('database/past'), { recursive: true });
    await step('a product that is lived in', () => live(env));
    await step('most of the old cases taken out', () => thinOut(dataDir));
    await step('kept', () =>
      runNode({ args: [at('scripts/backup.mjs'), folder, '--with-keys'], env, label: 'npm run backup' }),
    );
    writeShapes(join(folder, 'shapes.json'));
    say(await run({ command: 'du', args: ['-sh', '--apparent-size', folder] }));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

makePast().catch(fail);
