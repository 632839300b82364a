/** Days and hours as people in China read them. China has kept UTC+8 without summer time since 1991. */
const OFFSET = 8 * 3_600_000;
export const DAY_MS = 86_400_000;
/** From Monday; an ISO weekday less one is the place. */
export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** An instant: a Date, milliseconds, or ISO 8601 with an offset. */
export type Moment = Date | number | string;

const local = (moment: Moment): Date => new Date(new Date(moment).getTime() + OFFSET);

/** The calendar day, YYYY-MM-DD, of an instant in Shanghai. */
export const shanghaiDay = (moment: Moment): string => local(moment).toISOString().slice(0, 10);
/** The clock time, HH:mm, of an instant in Shanghai. */
export const shanghaiTime = (moment: Moment): string => local(moment).toISOString().slice(11, 16);
/** The clock time, HH:mm:ss. */
export const shanghaiClock = (moment: Moment): string => local(moment).toISOString().slice(11, 19);
/** ISO weekday, 1 Monday to 7 Sunday, of an instant in Shanghai. */
export const shanghaiWeekday = (moment: Moment): number => local(moment).getUTCDay() || 7;

/** ISO weekday of a day written YYYY-MM-DD. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
export const weekdayName = (day: string): string => WEEKDAYS[weekdayOf(day) - 1] ?? '';
/** @param day YYYY-MM-DD @returns the day that many days later, or earlier */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** ISO 8601 with the offset, of a day YYYY-MM-DD and a time HH:mm or HH:mm:ss.SSS of Shanghai. */
export const instantOf = (day: string, time = '00:00'): string =>
  `${day}T${time.length === 5 ? `${time}:00` : time}+08:00`;
export const atShanghai = (day: string, time = '00:00'): Date => new Date(instantOf(day, time));

/** 23:59:59 of the day that lies `days` after the instant's own day: how deadlines end. */
export function endOfDayAfter(moment: Moment, days: number): Date {
  const start = atShanghai(shanghaiDay(moment)).getTime();
  return new Date(start + (days + 1) * DAY_MS - 1_000);
}

const numbersOf = (moment: Moment) => shanghaiDay(moment).split('-').map(Number);

/** 11月24日 */
export function sayMonthDay(moment: Moment): string {
  const [, month, day] = numbersOf(moment);
  return `${month}月${day}日`;
}
/** 2026年11月24日, for documents. */
export const sayDay = (moment: Moment): string => `${numbersOf(moment)[0]}年${sayMonthDay(moment)}`;
/** 11月24日 09:30, for messages. */
export const sayMoment = (moment: Moment): string => `${sayMonthDay(moment)} ${shanghaiTime(moment)}`;
/** 2026年11月24日 09:30 */
export const sayFullMoment = (moment: Moment): string => `${sayDay(moment)} ${shanghaiTime(moment)}`;
/** 周二 */
export const sayWeekday = (moment: Moment): string => WEEKDAYS[shanghaiWeekday(moment) - 1] ?? '';
