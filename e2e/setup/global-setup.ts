/**
 * Before the browser journeys: builds what is stale and starts one demo product for all of them. With TIAOHE_URL (and
 * its DATA_DIR, DATABASE_URL) they use the one that runs already.
 */
import { startProduct, type Product } from '../../testing/product';
import { openTestHome, type TestHome } from '../../testing/test-home';

declare global {
  var tiaoheJourneys: { home: TestHome; product: Product } | undefined;
}

export default async function globalSetup(): Promise<void> {
  const { TIAOHE_URL, DATA_DIR = '', DATABASE_URL = '' } = process.env;
  if (TIAOHE_URL) return share({ TIAOHE_URL, DATA_DIR, DATABASE_URL });
  const { buildParts } = (await import('../../scripts/lib/build-parts.mjs')) as {
    buildParts: (options: { withTests: boolean }) => Promise<string[]>;
  };
  await buildParts({ withTests: true });

  const home = await openTestHome({ name: 'e2e' });
  // A proxy's word counts, where a test brings one: callers from outside are not taken for this machine.
  const env = { ...home.env, BEHIND_PROXY: 'true' };
  const product = await startProduct(env).catch(async (error: unknown) => {
    await home.leave();
    throw error;
  });
  globalThis.tiaoheJourneys = { home, product };
  const { DATA_DIR: dataDir = '', DATABASE_URL: databaseUrl = '' } = home.env;
  share({ TIAOHE_URL: product.url, DATA_DIR: dataDir, DATABASE_URL: databaseUrl });
}

/** Not TIAOHE_URL itself: the server's tests of the same run would then take this product for theirs. */
function share(env: { TIAOHE_URL: string; DATA_DIR: string; DATABASE_URL: string }): void {
  process.env.TIAOHE_E2E_ENV = JSON.stringify(env);
}
