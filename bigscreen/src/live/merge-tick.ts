/** Which figures of a tick may be shown at once. */
import type { StatisticsAnswers } from '@tiaohe/config';
import type { Period } from './period';

type Overview = StatisticsAnswers['overview'];

/** Figures about now. They mean the same whatever period is on the screen. */
const OF_NOW = [
  'open',
  'mediating',
  'today',
  'overdue',
  'dueSoon',
  'rooms',
  'roomsInUse',
  'mediators',
  'organisations',
  'asOf',
] as const satisfies readonly (keyof Overview)[];

/** The stream counts everything; under a narrower period only the figures about now are taken from it. */
export function mergeTick({
  shown,
  tick,
  period,
}: {
  shown: Overview | undefined;
  tick: Overview;
  period: Period;
}): Overview | undefined {
  if (period === 'all') return tick;
  if (!shown) return shown;
  return { ...shown, ...Object.fromEntries(OF_NOW.map((name) => [name, tick[name]])) };
}
