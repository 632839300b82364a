/** One view of the figures, for one period. */
import type { StatisticsAnswers } from '@tiaohe/config';
import type { Span } from '../live/period';
import { screenTransport } from './screen-transport';

export const readStatistics = <V extends keyof StatisticsAnswers>(
  view: V,
  span: Span,
  signal?: AbortSignal,
): Promise<StatisticsAnswers[V]> =>
  screenTransport.call<StatisticsAnswers[V]>({
    path: `/api/statistics/${view}`,
    query: { from: span.from, to: span.to },
    signal,
  });
