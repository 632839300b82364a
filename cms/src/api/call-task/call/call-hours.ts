/** When the robot may ring people (R6b): in the permitted hours of a day that is not a holiday, Shanghai time. */
import { atShanghai, DAY_MS, shanghaiDay, shanghaiTime } from '@tiaohe/config';

export type CallHours = readonly (readonly [from: string, to: string])[];

const LOOK_AHEAD_DAYS = 30;

/** @returns the first instant at or after `from` at which a call may start. `isHoliday` is asked for days YYYY-MM-DD. */
export function nextCallTime({
  from,
  hours,
  isHoliday,
}: {
  from: Date;
  hours: CallHours;
  isHoliday: (day: string) => boolean;
}): Date {
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = shanghaiDay(new Date(from.getTime() + ahead * DAY_MS));
    if (isHoliday(day)) continue;
    for (const [start, end] of hours) {
      const opens = atShanghai(day, start);
      if (ahead === 0 && shanghaiTime(from) >= start && shanghaiTime(from) < end) return from;
      if (opens > from) return opens;
    }
  }
  return new Date(from.getTime() + DAY_MS);
}
