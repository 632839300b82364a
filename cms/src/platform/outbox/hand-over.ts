/** Hands what is due over to the queue: the next batch is claimed while the last one is on its way. */
import type { Knex } from 'knex';
import { claimForQueue, giveBack } from './claim';
import type { Line } from './job-kinds';

const BATCH = 500;

export async function handOver({
  db,
  instance,
  now,
  line = 'short',
  addAll,
  isStopped = () => false,
}: {
  db: Knex;
  instance: number;
  now: Date;
  line?: Line;
  /** Takes entries by id; the same id twice is one job. */
  addAll(ids: number[]): Promise<void>;
  isStopped?: () => boolean;
}): Promise<void> {
  const back = (ids: number[]) => giveBack({ db, ids });
  const send = (ids: number[]) =>
    addAll(ids).catch(async (error: unknown) => {
      await back(ids);
      throw error;
    });
  let sending: Promise<void> = Promise.resolve();
  for (let isLast = false; !isLast && !isStopped();) {
    const claiming = claimForQueue({ db, instance, now, most: BATCH, line });
    const [claimed, sent] = await Promise.allSettled([claiming, sending]);
    if (sent.status === 'rejected') {
      if (claimed.status === 'fulfilled') await back(claimed.value);
      throw sent.reason;
    }
    if (claimed.status === 'rejected') throw claimed.reason;
    isLast = claimed.value.length < BATCH;
    sending = send(claimed.value);
  }
  await sending;
}
