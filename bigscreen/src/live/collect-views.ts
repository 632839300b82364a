/** Gathers the views that ticks name and asks for them together, so that a burst of events costs one round of calls. */
export type Collector<V> = { add(views: Iterable<V>): void; stop(): void };

export function collectViews<V>(
  ask: (views: V[]) => void,
  { quietMs = 250, longestMs = 1_000 } = {},
): Collector<V> {
  const waiting = new Set<V>();
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(quiet);
    clearTimeout(longest);
    quiet = longest = undefined;
  };
  const flush = () => {
    stop();
    const views = [...waiting];
    waiting.clear();
    if (views.length > 0) ask(views);
  };

  return {
    stop,
    add(views) {
      for (const view of views) waiting.add(view);
      clearTimeout(quiet);
      quiet = setTimeout(flush, quietMs);
      // Under a steady rain of events the quiet moment never comes; nobody waits longer than this.
      longest ??= setTimeout(flush, longestMs);
    },
  };
}
