/**
 * Gathers the views that ticks name and asks for them together: a burst of events costs one round of calls, a steady rain
 * one round in ten seconds, and never a second one while the answers of the last are out.
 */
export type Collector<V> = { add(views: Iterable<V>): void; stop(): void };

export function collectViews<V>(
  ask: (views: V[]) => Promise<unknown>,
  { quietMs = 250, restMs = 10_000 } = {},
): Collector<V> {
  const waiting = new Set<V>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isStopped = false;
  let restUntil = 0;

  const plan = () => {
    if (isStopped || isAsking || timer !== undefined || waiting.size === 0) return;
    timer = setTimeout(() => void flush(), Math.max(quietMs, restUntil - Date.now()));
  };
  const flush = async () => {
    timer = undefined;
    const views = [...waiting];
    waiting.clear();
    isAsking = true;
    restUntil = Date.now() + restMs;
    await ask(views).catch(() => undefined);
    isAsking = false;
    plan();
  };

  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
    add(views) {
      for (const view of views) waiting.add(view);
      plan();
    },
  };
}
