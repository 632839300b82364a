/** Chance that can be had again: a run prints its seed, and the same seed brings the same run. */
import { randomInt } from 'node:crypto';

export type Chance = {
  /** At least `from`, less than `to`. */
  between(from: number, to: number): number;
};

/** mulberry32: small, even enough to scatter moments, the same on every Node. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param variable of the environment that holds the seed of a run which is to be had again
 * @param print where the seed is said; a run that fails names it among its words
 */
export function chanceOf(
  variable: string,
  print: (words: string) => unknown = (words) => process.stdout.write(words),
): Chance {
  const seed = Number(process.env[variable] ?? randomInt(2 ** 31));
  const next = mulberry(seed);
  print(`${variable}=${seed} repeats this run\n`);
  return { between: (from, to) => from + next() * (to - from) };
}
