/**
 * One computation for all who ask the same: whoever comes while it runs waits for it, whoever comes soon after gets its
 * answer. How long "soon" is follows from what it cost, so that no question ever keeps PostgreSQL busy by itself: in a
 * small centre figures are as of this moment, in a great one some seconds old.
 */
import { isBusy } from './http/refusal';

export type Work<T> = (signal: AbortSignal) => Promise<{
  answer: T;
  costMs: number;
  /** Of so many seconds one may go into computing this answer again. */
  share: number;
}>;
type Run<T> = { promise: Promise<T>; begunAt: number; waiting: number; stop: AbortController };
type Known<T> = { answer: T; begunAt: number; freshUntil: number };
type Entry<T> = { known?: Known<T>; run?: Run<T> };

export type SharedAnswers = {
  /**
   * @param key names the question together with the rows that the asker may know of
   * @param newerThan milliseconds: an answer whose computation began before does not do
   * @throws what the work throws; an old answer is given instead when the house is full
   */
  ask<T>(asked: { key: string; work: Work<T>; signal?: AbortSignal; newerThan?: number }): Promise<T>;
};

/** No answer is given out as new for longer. */
export const LONGEST_FRESH_MS = 20_000;
/** What costs no more than a list's page is never kept: whoever acts and looks again sees what they did. */
const CHEAP_MS = 20;
/** When the house is full an answer of the last minutes is better than none; it says itself of when it is. */
const LONGEST_KEPT_MS = 5 * 60_000;
const MOST = 1_000;

export const freshFor = (costMs: number, share: number): number =>
  costMs < CHEAP_MS ? 0 : Math.min(LONGEST_FRESH_MS, costMs * share);

export function shareAnswers({ now = () => performance.now() } = {}): SharedAnswers {
  const entries = new Map<string, Entry<unknown>>();

  function entryOf(key: string): Entry<unknown> {
    const entry = entries.get(key) ?? {};
    // Asked for again, it goes to the end: the first of the map is what nobody has asked for longest.
    entries.delete(key);
    entries.set(key, entry);
    for (const [oldest, { run }] of entries) {
      if (entries.size <= MOST) break;
      if (!run) entries.delete(oldest);
    }
    return entry;
  }

  function begin<T>(entry: Entry<T>, work: Work<T>): Run<T> {
    const stop = new AbortController();
    const begunAt = now();
    const run: Run<T> = { begunAt, waiting: 0, stop, promise: Promise.resolve(null as T) };
    run.promise = work(stop.signal)
      .then(({ answer, costMs, share }) => {
        entry.known = { answer, begunAt, freshUntil: now() + freshFor(costMs, share) };
        return answer;
      })
      .finally(() => {
        if (entry.run === run) entry.run = undefined;
      });
    return run;
  }

  /** Waits with the others. When the last of them has gone the computation is given up. */
  async function join<T>(run: Run<T>, signal?: AbortSignal): Promise<T> {
    run.waiting += 1;
    const leave = () => {
      run.waiting -= 1;
      if (run.waiting === 0) run.stop.abort();
    };
    signal?.addEventListener('abort', leave);
    try {
      return await run.promise;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  return {
    async ask<T>({
      key,
      work,
      signal,
      newerThan = 0,
    }: {
      key: string;
      work: Work<T>;
      signal?: AbortSignal;
      newerThan?: number;
    }): Promise<T> {
      const entry = entryOf(key) as Entry<T>;
      const { known } = entry;
      if (known && known.begunAt >= newerThan && now() < known.freshUntil) return known.answer;
      const isRunGood = entry.run && entry.run.begunAt >= newerThan && !entry.run.stop.signal.aborted;
      if (!isRunGood) entry.run = begin(entry, work);
      try {
        return await join(entry.run as Run<T>, signal);
      } catch (error) {
        const old = entry.known;
        if (!isBusy(error) || !old || now() - old.begunAt > LONGEST_KEPT_MS) throw error;
        return old.answer;
      }
    },
  };
}
