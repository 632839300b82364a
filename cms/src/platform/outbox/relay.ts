/**
 * Keeps the outbox's promises. With Redis it hands entries to Bull and any number of workers take them; without, it
 * works on them itself. New entries wake it at once (NOTIFY); a slow beat catches what came due or was missed.
 */
import type { Platform } from '../platform';
import type { Vendors } from '../vendors/vendors';
import { claimDue, claimOne, findAbsent, freeOrphans, type Entry } from './claim';
import { handOver } from './hand-over';
import type { JobHandlers } from './handler';
import type { Line } from './job-kinds';
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
/** What takes long has places of its own: what is soon done never waits behind it, nor do two long ones for each other. */
const PLACES: readonly { line: Line; atOnce: number }[] = [
  { line: 'short', atOnce: 8 },
  { line: 'long', atOnce: 1 },
  { line: 'long', atOnce: 1 },
];
type Place = (typeof PLACES)[number];

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
  const running = new Map<Place, Promise<void>>();
  const asked = new Set<Place>();
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

  async function workBatch({ line, atOnce: most }: Place): Promise<boolean> {
    const entries = await claimDue({ db: platform.db, instance, now: platform.clock.now(), most, line });
    await Promise.all(entries.map(take));
    return entries.length > 0;
  }

  async function drain(place: Place): Promise<void> {
    const { db } = platform;
    if (areOrphansDue) {
      areOrphansDue = false;
      const dead = rollCall(await findAbsent({ db, instance }));
      await freeOrphans({ db, instance, dead, inWork: [...inWork] });
    }
    do {
      asked.delete(place);
      if (queue)
        await handOver({
          db,
          instance,
          now: platform.clock.now(),
          line: place.line,
          addAll: queue.addAll,
          isStopped: () => isStopped,
        });
      else while (!isStopped && (await workBatch(place)));
    } while (asked.has(place) && !isStopped);
  }

  function wakePlace(place: Place): void {
    asked.add(place);
    if (isStopped || running.has(place)) return;
    const work = drain(place)
      .catch((error: Error) => platform.log('error', `Relay: ${error.message}`))
      .finally(() => running.delete(place));
    running.set(place, work);
  }
  const wake = (): void => PLACES.forEach(wakePlace);

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
      await Promise.all(running.values());
      await queue?.close();
    },
  };
}
