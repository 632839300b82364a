/** After the server's tests: nothing of theirs stays. */
import { rmSync } from 'node:fs';

export default async function globalTeardown(): Promise<void> {
  const running = globalThis.tiaoheTests;
  await running?.postgres.stop();
  if (running) rmSync(running.dataDir, { recursive: true, force: true });
}
