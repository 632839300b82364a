/** A product with the demo centre and a PostgreSQL of its own in a temporary folder; nothing stays behind. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../scripts/lib/paths.mjs';
import { step } from '../../scripts/lib/say.mjs';
import { startServer } from './start-server.mjs';

const QUIET = {
  NODE_ENV: 'production',
  TZ: 'UTC',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  DEMO: 'true',
  REDIS_URL: '',
};

/** @returns {Promise<{ url: string, close: () => Promise<void> }>} */
export async function openHome() {
  const { ensureSecrets, launchEmbedded } = createRequire(import.meta.url)(at('database/dist/index.js'));
  const dataDir = mkdtempSync(join(tmpdir(), 'tiaohe-pages-'));
  chmodSync(dataDir, 0o755);
  const postgres = await step('start PostgreSQL', () => launchEmbedded({ dataDir }));
  const leave = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const server = await step('start the product', () =>
      startServer({
        name: 'The product',
        script: at('scripts/serve.mjs'),
        cwd: at('cms'),
        readyPath: '/health',
        env: (url) => ({
          ...ensureSecrets({ dataDir }),
          ...QUIET,
          DATABASE_URL: postgres.url,
          DATA_DIR: dataDir,
          PUBLIC_URL: url,
        }),
      }),
    );
    const close = async () => {
      await server.stop();
      await leave();
    };
    return { url: server.url, close };
  } catch (error) {
    await leave();
    throw error;
  }
}
