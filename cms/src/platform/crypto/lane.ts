/**
 * A lane for heavy work: only so much of it runs at once, only so much waits, and not for long; who comes beyond that is told
 * when to come again. Without a bound a burst of sign-ins would hold up everybody behind it, and memory with them.
 */
import { refuse } from '../http/refusal';

export type Lane = { run<T>(work: () => Promise<T>): Promise<T> };

/**
 * @param atOnce how much runs at the same time. @param mostWaiting how many may stand in line behind it.
 * @param longestMs how long somebody stands there. @param retryAfter seconds, for those who are turned away.
 * @returns `run`, which throws Refusal BUSY when the line is full or does not move.
 */
export function createLane({
  atOnce,
  mostWaiting,
  longestMs,
  retryAfter,
}: {
  atOnce: number;
  mostWaiting: number;
  longestMs: number;
  retryAfter: number;
}): Lane {
  let running = 0;
  const waiting = new Set<() => void>();
  const turnAway = () => refuse('BUSY', { meta: { retryAfter } });

  async function enter(): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (waiting.size >= mostWaiting) turnAway();
    // Whoever leaves hands over the place, so the count of the running stays.
    const isMyTurn = await new Promise<boolean>((resolve) => {
      const call = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        waiting.delete(call);
        resolve(false);
      }, longestMs);
      waiting.add(call);
    });
    if (!isMyTurn) turnAway();
  }

  function leave(): void {
    const [next] = waiting;
    if (!next) running -= 1;
    else {
      waiting.delete(next);
      next();
    }
  }

  return {
    async run(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
