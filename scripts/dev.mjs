/** `npm run dev`: the database, Strapi's developing server and the two front ends' servers, until Ctrl-C. */
import { spawn } from 'node:child_process';
import { buildParts, forgetPart } from './lib/build-parts.mjs';
import { findBin } from './lib/find-bin.mjs';
import { install } from './lib/install.mjs';
import { launchDatabase, loadDatabase } from './lib/launch-database.mjs';
import { createStopper } from './lib/on-stop.mjs';
import { makeMediaFolder } from './lib/media-folder.mjs';
import { at } from './lib/paths.mjs';
import { listParts } from './lib/parts.mjs';
import { dim, fail, say } from './lib/say.mjs';
import { checkNode, readSettings, serverEnv } from './lib/settings.mjs';

const stopper = createStopper();

/** The front ends' own servers pass `/api` on to port 1337. */
const SERVERS = [
  { name: 'cms', package: '@strapi/strapi', bin: 'strapi', args: ['develop'] },
  { name: 'miniprogram', package: '@dcloudio/vite-plugin-uni', bin: 'uni', args: [] },
  { name: 'bigscreen', package: 'vite', bin: 'vite', args: [] },
];

function serve({ name, package: from, bin, args }, env) {
  const file = findBin({ name: from, bin, from: at(name) });
  const child = spawn(process.execPath, [file, ...args], {
    cwd: at(name),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) =>
      String(chunk)
        .trimEnd()
        .split('\n')
        .forEach((line) => say(`${dim(`[${name}]`)} ${line}`)),
    );
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  void ended.then((code) => !stopper.isStopping() && say(`[${name}] ended (exit code ${code})`));
  stopper.add(name, async () => {
    // Strapi's developing server has a worker of its own: the whole group is told.
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      return;
    }
    await ended;
  });
}

async function dev() {
  checkNode();
  await install();
  const settings = readSettings();
  const parts = listParts().map(({ name }) => name);
  await buildParts({ only: parts.filter((name) => !['admin', 'miniprogram', 'bigscreen'].includes(name)) });

  const { ensureSecrets, lockDataDir } = loadDatabase();
  const lock = lockDataDir({ dataDir: settings.dataDir, name: 'start' });
  stopper.add('lock', async () => lock.release());
  const database = await launchDatabase({ settings, onProgress: say });
  stopper.add('database', database.stop);

  makeMediaFolder({ dataDir: settings.dataDir });
  const secrets = ensureSecrets({ dataDir: settings.dataDir });
  const env = { ...serverEnv({ settings, secrets, databaseUrl: database.url }), NODE_ENV: 'development' };
  // `strapi develop` deletes the built panel (dist/build), so the next `npm start` has to build it again.
  forgetPart('admin');
  for (const server of SERVERS.filter(({ name }) => parts.includes(name))) serve(server, env);
  say('Developing. The packages config, database and extensions are not watched: npm run build -- config …');
}

dev().catch(async (error) => {
  await stopper.stop();
  fail(error);
});
