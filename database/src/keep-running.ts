/** Keeps a PostgreSQL running: one that ends without being asked is started again, on the same port and folder. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createPatience } from './patience';
import type { RunningServer } from './start-server';

export type KeptServer = {
  /** Of the keeper that runs now; another one after each fall. */
  pid(): number;
  stop(): Promise<void>;
};

/**
 * @param start clears what the last one left behind, and starts; called again after every fall
 * @throws what the first start throws; later ones are tried until they succeed
 */
export async function keepRunning({
  start,
  onProgress,
}: {
  start: () => Promise<RunningServer>;
  onProgress: (sentence: string) => void;
}): Promise<KeptServer> {
  const patience = createPatience();
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  let server = await start();

  async function bringBack(how: string): Promise<void> {
    for (let reason = how; !isStopping();) {
      const pause = patience.fell();
      onProgress(`${reason}; starting it again${pause > 0 ? ` in ${pause / 1000} s` : ''}`);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (isStopping()) return;
      try {
        server = await start();
        return onProgress('PostgreSQL is back');
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
    }
  }

  async function watch(): Promise<void> {
    while (!isStopping()) {
      patience.stands();
      const how = await server.ended;
      if (!isStopping()) await bringBack(how);
    }
  }
  const watching = watch();

  return {
    pid: () => server.pid,
    async stop() {
      stopping.abort();
      await server.stop();
      await watching;
      // One that was on its way when the word came.
      await server.stop();
    },
  };
}
