/** A question about one case: what has to be looked up for it, and the answer from that. It can read nothing else. */
import type { Asking } from './asking';
import type { Found, LookUp } from './look-ups';

export type Fact = { needs: readonly LookUp[]; answer(found: Found, asking: Asking): boolean };

export const fact = <L extends LookUp>(
  needs: readonly L[],
  answer: (found: Pick<Found, L>, asking: Asking) => boolean,
): Fact => ({ needs, answer });

/** One that the case itself answers, with its people. */
export const known = (answer: (asking: Asking) => boolean): Fact => ({
  needs: [],
  answer: (_found, asking) => answer(asking),
});
