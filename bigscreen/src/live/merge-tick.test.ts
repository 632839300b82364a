import type { StatisticsAnswers } from '@tiaohe/config';
import { mergeTick } from './merge-tick';

type Overview = StatisticsAnswers['overview'];
const overview = (change: Partial<Overview>): Overview => ({
  received: 1,
  accepted: 1,
  open: 1,
  mediating: 1,
  today: 1,
  closed: 1,
  successes: 1,
  failures: 0,
  successRate: 1,
  averageDays: 3,
  satisfaction: 0.9,
  overdue: 0,
  dueSoon: 0,
  rooms: 2,
  roomsInUse: 0,
  mediators: 2,
  organisations: 1,
  people: 2,
  claimed: 100,
  agreed: 50,
  asOf: '2026-11-23T09:00:00+08:00',
  ...change,
});

it('takes every figure of a tick when the screen shows everything', () => {
  const tick = overview({ received: 900 });

  expect(mergeTick({ shown: overview({}), tick, period: 'all' })).toEqual(tick);
});

it('takes only the figures about now when the screen shows a month', () => {
  const tick = overview({
    received: 900,
    closed: 800,
    mediating: 40,
    today: 6,
    asOf: '2026-11-23T09:00:01+08:00',
  });

  expect(mergeTick({ shown: overview({ received: 12 }), tick, period: 'month' })).toEqual(
    overview({ received: 12, mediating: 40, today: 6, asOf: '2026-11-23T09:00:01+08:00' }),
  );
});

it('shows nothing of a tick before the figures of the period have come', () => {
  expect(mergeTick({ shown: undefined, tick: overview({}), period: 'year' })).toBeUndefined();
});
