/** The levels between which each step of a waterfall falls or rises. */
import type { StatisticsAnswers } from '@tiaohe/config';

export type WaterfallRow = StatisticsAnswers['waterfall'][number];
export type Step = { code: WaterfallRow['code']; name: string; from: number; to: number; change: number };

const ENDS: readonly WaterfallRow['code'][] = ['carried', 'balance'];
const COMES_IN: readonly WaterfallRow['code'][] = ['received'];

export function waterfallSteps(rows: readonly WaterfallRow[]): Step[] {
  let level = 0;
  return rows.map(({ code, name, count }) => {
    // The server may count what leaves with or without its minus: the word says which way it goes.
    const change = ENDS.includes(code) || COMES_IN.includes(code) ? count : -Math.abs(count);
    const from = ENDS.includes(code) ? 0 : level;
    level = from + change;
    return { code, name, from, to: level, change };
  });
}
