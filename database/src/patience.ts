/** How long to wait before something that fell is started again: PostgreSQL and the server wait by the same table. */

/** By how often it fell. Nobody who waits for a centre is kept longer than the last of these. */
const PAUSES_MS = [0, 250, 500, 1_000, 2_000, 4_000, 8_000, 10_000] as const;
/** What had stood needs no long rest: its start alone takes longer. Long waits are for what cannot get up. */
const AFTER_STANDING_MS = 1_000;
const AFRESH_AFTER_MS = 60_000;

export type Patience = {
  /** It answers; said again while it stands, this changes nothing. */
  stands(): void;
  /** It fell, or did not get up. @returns milliseconds to wait before the next start */
  fell(): number;
};

/** @param now milliseconds of a clock that nobody moves. */
export function createPatience({ now = () => performance.now() }: { now?: () => number } = {}): Patience {
  let falls = 0;
  let since: number | null = null;
  return {
    stands() {
      since ??= now();
    },
    fell() {
      const hadStood = since !== null;
      if (since !== null && now() - since >= AFRESH_AFTER_MS) falls = 0;
      since = null;
      const pause = PAUSES_MS[Math.min(falls, PAUSES_MS.length - 1)] ?? 0;
      falls += 1;
      return hadStood ? Math.min(pause, AFTER_STANDING_MS) : pause;
    },
  };
}
