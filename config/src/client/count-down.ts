/** Counts seconds down to zero, for "send again in 58 s". Begun anew it forgets the count before. */
const SECOND_MS = 1_000;

/** @param show is given what is left, at once and every second until zero @returns how to begin, and how to stop */
export function createCountdown(show: (left: number) => void) {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(timer);

  function start(seconds: number): void {
    stop();
    let left = seconds;
    show(left);
    if (left <= 0) return;
    timer = setInterval(() => {
      left -= 1;
      show(left);
      if (left <= 0) stop();
    }, SECOND_MS);
  }
  return { start, stop };
}
