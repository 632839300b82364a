/** Does a piece of work again whenever asked: never twice at once, and with a rest that grows with what the last one took. */
export type Pace = { ask(): void; stop(): void };

/** Of so many seconds one may go into the work. */
const SHARE = 10;

export function createPace({
  work,
  onError,
  gatherMs,
  longestRestMs,
}: {
  work: () => Promise<void>;
  onError: (error: Error) => void;
  /** What is asked within so short a time is done together. */
  gatherMs: number;
  longestRestMs: number;
}): Pace {
  let timer: NodeJS.Timeout | undefined;
  let isWorking = false;
  let isAsked = false;
  let restUntil = 0;
  let isStopped = false;

  function ask(): void {
    if (isStopped) return;
    if (isWorking) isAsked = true;
    else timer ??= setTimeout(() => void run(), Math.max(gatherMs, restUntil - performance.now()));
  }

  async function run(): Promise<void> {
    [timer, isWorking, isAsked] = [undefined, true, false];
    const begun = performance.now();
    await work().catch(onError);
    const took = performance.now() - begun;
    restUntil = performance.now() + Math.min(longestRestMs, took * SHARE);
    isWorking = false;
    if (isAsked) ask();
  }

  return {
    ask,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
