/** Before the server's tests: builds what is stale, and starts a PostgreSQL of their own in a temporary folder. */
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSecrets, launchEmbedded, type EmbeddedPostgres } from '@tiaohe/database';

type Running = { postgres: EmbeddedPostgres; dataDir: string };
declare global {
  var tiaoheTests: Running | undefined;
}

export default async function globalSetup(): Promise<void> {
  const { buildParts } = (await import('../../../scripts/lib/build-parts.mjs')) as {
    buildParts: (options: { only: string[] }) => Promise<string[]>;
  };
  await buildParts({ only: ['cms'] });

  const dataDir = mkdtempSync(join(tmpdir(), 'tiaohe-cms-'));
  chmodSync(dataDir, 0o755);
  const postgres = await launchEmbedded({ dataDir, isDurable: false });
  globalThis.tiaoheTests = { postgres, dataDir };

  // One variable rather than many: other projects of the same run start servers of their own from their environment.
  process.env.TIAOHE_TEST_ENV = JSON.stringify({
    ...ensureSecrets({ dataDir }),
    DATABASE_URL: postgres.url,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: '1337',
    PUBLIC_URL: 'http://localhost:1337',
    DEMO: 'true',
    NODE_ENV: 'test',
    TZ: 'Asia/Shanghai',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_EE: 'true',
  });
}
