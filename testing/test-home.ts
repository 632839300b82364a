/** A PostgreSQL and a data folder that tests have to themselves, and the environment a server needs to live there. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSecrets, launchEmbedded } from '@tiaohe/database';

export type TestHome = { env: Record<string, string>; leave(): Promise<void> };

export async function openTestHome({ name }: { name: string }): Promise<TestHome> {
  const dataDir = mkdtempSync(join(tmpdir(), `tiaohe-${name}-`));
  chmodSync(dataDir, 0o755);
  const postgres = await launchEmbedded({ dataDir, isDurable: false });
  return {
    env: {
      ...ensureSecrets({ dataDir }),
      DATABASE_URL: postgres.url,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      DEMO: 'true',
      CHECK_REPLIES: 'true',
      TZ: 'Asia/Shanghai',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_DISABLE_EE: 'true',
    },
    async leave() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
