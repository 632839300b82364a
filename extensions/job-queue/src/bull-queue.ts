/** Bull on Redis: carries ids of outbox entries to any number of workers. What the work is, the database knows. */
import Bull from 'bull';

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
  const queue = new Bull<{ id: number }>(name, redisUrl, {
    // Retries and patience are the outbox's; Bull only carries. A job is gone once taken, so that the same entry can
    // be handed over again when it comes due once more.
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
  });
  queue.on('error', (error) => log(`Queue: ${error.message}`));

  return {
    async addAll(ids: number[]): Promise<void> {
      if (ids.length > 0)
        await queue.addBulk(ids.map((id) => ({ data: { id }, opts: { jobId: `outbox-${id}` } })));
    },
    work(take: (id: number) => Promise<void>): void {
      void queue.process(concurrency, ({ data }) => take(data.id));
    },
    async isReady(): Promise<boolean> {
      return (await queue.client.ping()) === 'PONG';
    },
    close: (): Promise<void> => queue.close(),
  };
}
export type BullQueue = ReturnType<typeof createBullQueue>;
