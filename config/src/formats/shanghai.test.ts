import fc from 'fast-check';
import {
  addDays,
  atShanghai,
  endOfDayAfter,
  instantOf,
  sayDay,
  sayFullMoment,
  sayMoment,
  sayMonthDay,
  sayWeekday,
  shanghaiClock,
  shanghaiDay,
  shanghaiTime,
  shanghaiWeekday,
  weekdayName,
  weekdayOf,
} from './shanghai';

/** 00:30:09 on a Tuesday in Shanghai, while it is still Monday in UTC. */
const NIGHT = '2026-11-23T16:30:09.000Z';

it('tells day, time and weekday of Shanghai, whatever the machine’s own zone', () => {
  expect([shanghaiDay(NIGHT), shanghaiTime(NIGHT), shanghaiClock(NIGHT), shanghaiWeekday(NIGHT)]).toEqual([
    '2026-11-24',
    '00:30',
    '00:30:09',
    2,
  ]);
  expect([
    sayDay(NIGHT),
    sayMonthDay(NIGHT),
    sayMoment(NIGHT),
    sayFullMoment(NIGHT),
    sayWeekday(NIGHT),
  ]).toEqual(['2026年11月24日', '11月24日', '11月24日 00:30', '2026年11月24日 00:30', '周二']);
});

it('takes dates, numbers and texts for the same instant', () => {
  expect([new Date(NIGHT), Date.parse(NIGHT), NIGHT].map(sayFullMoment)).toEqual(
    Array(3).fill('2026年11月24日 00:30'),
  );
});

it('counts days over the ends of months and years', () => {
  expect([addDays('2026-12-31', 1), addDays('2028-03-01', -1), addDays('2026-11-24', 0)]).toEqual([
    '2027-01-01',
    '2028-02-29',
    '2026-11-24',
  ]);
  expect([
    weekdayOf('2026-11-23'),
    weekdayOf('2026-11-29'),
    weekdayName('2026-11-29'),
    weekdayName('2026-11-30'),
  ]).toEqual([1, 7, '周日', '周一']);
});

it('ends a deadline at the last second of a day', () => {
  expect(endOfDayAfter(NIGHT, 30).toISOString()).toBe('2026-12-24T15:59:59.000Z');
});

it('writes an instant that is read back as the same day and time', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
      const [day, clock] = [shanghaiDay(date), shanghaiClock(date)];
      expect(Math.floor(date.getTime() / 1000) * 1000).toBe(atShanghai(day, clock).getTime());
      expect(shanghaiDay(instantOf(day, shanghaiTime(date)))).toBe(day);
    }),
  );
});
