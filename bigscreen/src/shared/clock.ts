/** Times as the centre's clock shows them. */
import {
  addDays,
  sayDay,
  sayFullMoment,
  shanghaiClock,
  shanghaiDay,
  shanghaiTime,
  shanghaiWeekday,
  type Moment,
} from '@tiaohe/config';

const LONG = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

/** When something happened, for a list in which today is the rule: 09:30, 昨天 21:48, 11-16 21:48. */
export function momentOf(instant: string, now: number): string {
  const [day, hour, today] = [shanghaiDay(instant), shanghaiTime(instant), shanghaiDay(now)];
  if (day === today) return hour;
  return day === addDays(today, -1) ? `昨天 ${hour}` : `${day.slice(5)} ${hour}`;
}

export const timeOf = (instant: Moment): string => shanghaiClock(instant);
export const dateOf = (instant: Moment): string => `${sayDay(instant)}${LONG[shanghaiWeekday(instant) - 1]}`;
export const stampOf = (instant: Moment): string => sayFullMoment(instant);
