/** A heavy read that many ask in the same words: one computation in its lane, for all of them. */
import type { Knex } from 'knex';
import { LANES, type SharedLane } from './lanes';
import type { Platform } from './platform';

type Question<T> = {
  platform: Pick<Platform, 'heavy' | 'shared'>;
  lane: SharedLane;
  /** Names the question together with the rows that the asker may know of. */
  key: unknown;
  /** The asker's own; the computation goes on while anybody waits for it. */
  signal?: AbortSignal;
  /** Milliseconds of `performance.now()`: an answer whose reading began before does not do. */
  newerThan?: number;
  work: (db: Knex) => Promise<T>;
};

/** @throws BUSY when the lane is full and no answer of the last minutes is known */
export const shareRead = <T>({ platform, lane, key, signal, newerThan, work }: Question<T>): Promise<T> =>
  platform.shared.ask<T>({
    key: JSON.stringify([lane, key]),
    signal,
    newerThan,
    work: (stop) =>
      platform.heavy.read({
        lane,
        signal: stop,
        async work(db) {
          // From here: what it waited for its place is not what it cost.
          const begun = performance.now();
          const answer = await work(db);
          return { answer, costMs: performance.now() - begun, share: LANES[lane].share };
        },
      }),
  });
