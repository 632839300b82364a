/** Before the server's tests: builds what is stale, and starts a PostgreSQL of their own in a temporary folder. */
import { openTestHome, type TestHome } from '../../../testing/test-home';

declare global {
  var tiaoheTests: TestHome | undefined;
}

export default async function globalSetup(): Promise<void> {
  const { buildParts } = (await import('../../../scripts/lib/build-parts.mjs')) as {
    buildParts: (options: { only: string[] }) => Promise<string[]>;
  };
  await buildParts({ only: ['cms'] });

  const home = await openTestHome({ name: 'cms' });
  globalThis.tiaoheTests = home;

  // One variable rather than many: other projects of the same run start servers of their own from their environment.
  process.env.TIAOHE_TEST_ENV = JSON.stringify({
    ...home.env,
    PORT: '1337',
    PUBLIC_URL: 'http://localhost:1337',
    NODE_ENV: 'test',
  });
}
