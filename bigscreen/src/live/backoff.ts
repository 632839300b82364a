/** How long to wait before the nth new try: 1, 2, 4 … 30 seconds, spread so that twenty walls do not knock together. */
const LONGEST_MS = 30_000;

export const backoff = (attempt: number, chance: number = Math.random()): number =>
  Math.round(Math.min(LONGEST_MS, 1_000 * 2 ** (attempt - 1)) * (0.75 + chance * 0.5));
