/**
 * The server process itself, without the CLI around it. When its parent gave it a pipe, it ends with its parent,
 * in whatever way that ended: nothing stays behind on the port.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { loadDatabase } from './lib/launch-database.mjs';
import { makeMediaFolder } from './lib/media-folder.mjs';
import { at } from './lib/paths.mjs';
import { DATABASE_AWAY } from './lib/serve-cms.mjs';

const HARD_STOP_MS = 20_000;
/** Longer is not a moment any more; the parent, if there is one, starts us again and we wait anew. */
const DATABASE_WITHIN_MS = 60_000;
const appDir = at('cms');
process.chdir(appDir);
const { isLostConnection, waitForDatabase } = loadDatabase();
makeMediaFolder({ dataDir: resolve(process.env.DATA_DIR ?? at('.data')) });
const { createStrapi } = createRequire(join(appDir, 'package.json'))('@strapi/strapi');

if (process.env.LIFE_LINE === 'stdin') {
  delete process.env.LIFE_LINE;
  const leave = () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), HARD_STOP_MS).unref();
  };
  process.stdin.resume();
  process.stdin.once('close', leave);
}

/**
 * A query of Strapi's that nobody waits for fails with the database, and must not take the server along: that comes back by
 * itself. Whatever else nobody caught is a fault, and ends the process as it always did.
 */
process.on('unhandledRejection', (error) => {
  if (!isLostConnection(error)) throw error;
  console.error(`Database away: ${error.message.slice(-200)}`);
});

async function serve() {
  await waitForDatabase({ connectionString: process.env.DATABASE_URL, withinMs: DATABASE_WITHIN_MS });
  await createStrapi({ appDir, distDir: join(appDir, 'dist') }).start();
}

serve().catch((error) => {
  console.error(error);
  process.exit(isLostConnection(error) ? DATABASE_AWAY : 1);
});
