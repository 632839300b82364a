/**
 * Keeps the outbox's promises. With Redis it hands entries to Bull and any number of workers take them; without, it
 * works on them itself. New entries wake it at once (NOTIFY); a slow beat catches what came due or was missed.
 */
import type { Platform } from '../platform';
import type { Vendors } from '../vendors/vendors';
import { claimDue, claimOne, findAbsent, freeOrphans, type Entry } from './claim';
import { handOver } from './hand-over';
import type { JobHandlers } from './handler';
import { createRollCall } from './roll-call';
import { workOn } from './work';

export type Queue = {
  /** Hands entries over by id; the same id twice is one job. */
  addAll(ids: number[]): Promise<void>;
  work(take: (id: number) => Promise<void>): void;
  close(): Promise<void>;
};
export type Relay = { start(): void; wake(): void; stop(): Promise<void> };

const BEAT_MS = 1_000;
const AT_ONCE = 8;

export function createRelay({
  platform,
  vendors,
  handlers,
  instance,
  queue,
}: {
  platform: Platform;
  vendors: Vendors;
  handlers: JobHandlers;
  instance: number;
  queue: Queue | null;
}): Relay {
  let running: Promise<void> | null = null;
  let isAsked = false;
  let isStopped = false;
  let areOrphansDue = true;
  let beat: NodeJS.Timeout | undefined;
  const inWork = new Set<number>();
  const rollCall = createRollCall();

  async function take(entry: Entry): Promise<void> {
    inWork.add(entry.id);
    await workOn({ platform, vendors, handlers, entry, isStopped: () => isStopped }).finally(() =>
      inWork.delete(entry.id),
    );
  }

  async function workBatch(): Promise<boolean> {
    const entries = await claimDue({ db: platform.db, instance, now: platform.clock.now(), most: AT_ONCE });
    await Promise.all(entries.map(take));
    return entries.length > 0;
  }

  async function drain(): Promise<void> {
    const { db } = platform;
    if (areOrphansDue) {
      areOrphansDue = false;
      const dead = rollCall(await findAbsent({ db, instance }));
      await freeOrphans({ db, instance, dead, inWork: [...inWork] });
    }
    do {
      isAsked = false;
      if (queue)
        await handOver({
          db,
          instance,
          now: platform.clock.now(),
          addAll: queue.addAll,
          isStopped: () => isStopped,
        });
      else while (!isStopped && (await workBatch()));
    } while (isAsked && !isStopped);
  }

  function wake(): void {
    isAsked = true;
    if (isStopped || running) return;
    running = drain()
      .catch((error: Error) => platform.log('error', `Relay: ${error.message}`))
      .finally(() => {
        running = null;
      });
  }

  return {
    wake,
    start() {
      queue?.work(async (id) => {
        const entry = await claimOne({ db: platform.db, instance, id });
        if (entry) await take(entry);
      });
      platform.listener.on('outbox', wake);
      beat = setInterval(() => {
        areOrphansDue = true;
        wake();
      }, BEAT_MS);
      wake();
    },
    async stop() {
      isStopped = true;
      clearInterval(beat);
      await running;
      await queue?.close();
    },
  };
}
