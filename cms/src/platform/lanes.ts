/**
 * Heavy reads go by lanes: how many of a kind PostgreSQL works on at once, how many more may wait, and for how long.
 * Together they are fewer than the connections of everything else, so that an action always finds one.
 */
import { availableParallelism } from 'node:os';

export type Lane = { places: number; waiting: number; patienceMs: number; share?: number };

/** Half of the cores at most, and no more than three, work at each kind: the rest is for those who act, and for the server. */
const HALF = Math.min(3, Math.max(1, Math.floor(availableParallelism() / 2)));

export const LANES = {
  /** The sums of walls and reports. Few at once: each walks all cases, and an answer serves everybody who asked. */
  figures: { places: HALF, waiting: 200, patienceMs: 30_000, share: 40 },
  /** How many cases a list has, for all who look at the same. */
  counts: { places: HALF, waiting: 200, patienceMs: 15_000, share: 10 },
  /** Lists that have to look into texts or count everything. */
  lists: { places: HALF, waiting: 30, patienceMs: 10_000 },
  /** Whole tables as files. */
  exports: { places: 1, waiting: 5, patienceMs: 5_000 },
} as const satisfies Record<string, Lane>;
export type LaneName = keyof typeof LANES;
/** Lanes whose answers are for many: `share` says how rarely one is computed again (share-answers.ts). */
export type SharedLane = 'figures' | 'counts';

/** What a refused asker is told to wait, in seconds. */
export const RETRY_AFTER_S = 5;
