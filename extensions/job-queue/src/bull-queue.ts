/** Bull on Redis: carries ids of outbox entries to any number of workers. What the work is, and whose, the database knows. */
import Bull from 'bull';
import { inPieces } from './in-pieces';

/** Few entries travel alone, so that none waits for another; of many each job carries some, since jobs are what costs. */
const PIECES = 64;

export type BullQueueOptions = {
  redisUrl: string;
  name?: string;
  concurrency?: number;
  log?: (message: string) => void;
};

export function createBullQueue({
  redisUrl,
  name = 'tiaohe-outbox',
  concurrency = 16,
  log = () => undefined,
}: BullQueueOptions) {
  const queue = new Bull<{ ids: number[] }>(name, redisUrl, {
    // Retries and patience are the outbox's; Bull only carries. A job is gone once taken, so that the same entry can
    // be handed over again when it comes due once more.
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
  });
  queue.on('error', (error) => log(`Queue: ${error.message}`));

  return {
    async addAll(ids: number[]): Promise<void> {
      if (ids.length === 0) return;
      await queue.addBulk(
        inPieces(ids, PIECES).map((piece) => ({
          data: { ids: piece },
          opts: { jobId: `outbox-${piece[0]}-${piece.length}` },
        })),
      );
    },
    work(take: (id: number) => Promise<void>): void {
      void queue.process(concurrency, async ({ data }) => {
        for (const id of data.ids)
          await take(id).catch((error: Error) => log(`Entry ${id}: ${error.message}`));
      });
    },
    async isReady(): Promise<boolean> {
      return (await queue.client.ping()) === 'PONG';
    },
    close: (): Promise<void> => queue.close(),
  };
}
export type BullQueue = ReturnType<typeof createBullQueue>;
