/** `npm start`: from a bare checkout to a running product, and back to nothing on Ctrl-C. */
import { existsSync } from 'node:fs';
import { buildParts } from './lib/build-parts.mjs';
import { checkPort } from './lib/check-port.mjs';
import { install } from './lib/install.mjs';
import { launchDatabase, loadDatabase } from './lib/launch-database.mjs';
import { createStopper } from './lib/on-stop.mjs';
import { at } from './lib/paths.mjs';
import { fail, Refusal, say, step } from './lib/say.mjs';
import { serveCms } from './lib/serve-cms.mjs';
import { checkNode, readSettings, serverEnv } from './lib/settings.mjs';
import { showAddresses } from './lib/show-addresses.mjs';

const stopper = createStopper();

async function start() {
  checkNode();
  const settings = readSettings();
  await install();
  await buildParts({ only: ['database'] });

  const { ensureSecrets, lockDataDir } = loadDatabase();
  const lock = lockDataDir({ dataDir: settings.dataDir, name: 'start' });
  stopper.add('lock', async () => lock.release());
  await checkPort(settings);

  await buildParts();
  if (!existsSync(at('cms/dist/src')))
    throw new Refusal('There is no server to start: cms/src/index.ts is missing');
  const secrets = ensureSecrets({ dataDir: settings.dataDir });

  let databaseUrl = '';
  await step(
    settings.databaseUrl ? 'database: yours (DATABASE_URL)' : 'database: embedded PostgreSQL',
    async () => {
      const database = await launchDatabase({ settings, onProgress: say });
      databaseUrl = database.url;
      stopper.add('database', database.stop);
    },
  );

  await step('server', async () => {
    const env = serverEnv({ settings, secrets, databaseUrl });
    const server = await serveCms({ env, dataDir: settings.dataDir, localUrl: settings.localUrl });
    stopper.add('server', server.stop);
  });
  showAddresses(settings);
}

start().catch(async (error) => {
  if (stopper.isStopping()) return;
  await stopper.stop();
  fail(error);
});
