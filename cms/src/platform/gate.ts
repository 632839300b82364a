/** Lets some in at once, lets some more wait in turn, and sends the rest away at once: a queue without end helps nobody. */
import { refuse } from './http/refusal';
import { RETRY_AFTER_S, type Lane } from './lanes';

export type Gate = {
  /**
   * @returns what to call when done, exactly once
   * @throws BUSY when too many wait already, when patience ends, and when the asker has gone
   */
  enter(signal?: AbortSignal): Promise<() => void>;
};

type Waiting = { admit(): void };
const busy = (): never => refuse('BUSY', { meta: { retryAfter: RETRY_AFTER_S } });

export function createGate({ places, waiting, patienceMs }: Lane): Gate {
  let inside = 0;
  const queue = new Set<Waiting>();

  const leave = (): void => {
    const [next] = queue;
    // The place is handed on, not given up: nobody slips in between.
    if (next) next.admit();
    else inside -= 1;
  };

  const wait = (signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        queue.delete(entry);
        clearTimeout(timer);
        signal?.removeEventListener('abort', turnAway);
        end();
      };
      const turnAway = () =>
        settle(() => {
          try {
            busy();
          } catch (refusal) {
            reject(refusal as Error);
          }
        });
      const entry: Waiting = { admit: () => settle(resolve) };
      const timer = setTimeout(turnAway, patienceMs);
      signal?.addEventListener('abort', turnAway);
      queue.add(entry);
    });

  return {
    async enter(signal) {
      if (signal?.aborted || (inside >= places && queue.size >= waiting)) busy();
      if (inside >= places) await wait(signal);
      else inside += 1;
      return leave;
    },
  };
}
