/** The periods a leader asks for, as days of the centre's own time zone. */
import { shanghaiDay } from '@tiaohe/config';

export const PERIODS = { month: '本月', year: '本年', all: '全部' } as const;
export type Period = keyof typeof PERIODS;
export const PERIOD_CODES = Object.keys(PERIODS) as Period[];
/** Days as YYYY-MM-DD, both included. Without them the server counts everything. */
export type Span = { from?: string; to?: string };

export function spanOf(period: Period, now: Date): Span {
  const today = shanghaiDay(now);
  if (period === 'all') return {};
  return { from: period === 'month' ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`, to: today };
}

export const isPeriod = (word: string): word is Period => Object.hasOwn(PERIODS, word);
