/** Which of the offered actions get the one loud button, and which wait behind "more". */
import type { Missing, OfferedAction } from '@tiaohe/config';
import { formOf, hasForm } from './action-forms';

export type Arranged = { main: OfferedAction | null; others: OfferedAction[] };

const among = (facts: readonly string[] | undefined, { fact }: Missing) => facts?.includes(fact) ?? false;

/** What stands in the way and cannot be mended on the action's own form. */
export const lackingOf = ({ action, missing }: OfferedAction): Missing[] =>
  hasForm(action) ? missing.filter((item) => !among(formOf(action).mends, item)) : missing;

const makesSense = ({ action, missing }: OfferedAction): boolean =>
  hasForm(action) && !missing.some((item) => among(formOf(action).hiddenWithout, item));

/** 0: what one came for, 1: what one may do besides, 2: what one should think about twice. */
function gravity({ action }: OfferedAction): 0 | 1 | 2 {
  if (!hasForm(action)) return 2;
  const { isDangerous, isQuiet } = formOf(action);
  return isDangerous ? 2 : isQuiet ? 1 : 0;
}
export const isLoud = (offered: OfferedAction): boolean => gravity(offered) === 0;

export function arrangeActions(offered: readonly OfferedAction[]): Arranged {
  const sorted = offered.filter(makesSense).sort((a, b) => gravity(a) - gravity(b));
  const [first] = sorted;
  const main = first && gravity(first) < 2 ? first : null;
  return { main, others: sorted.filter((item) => item !== main) };
}
