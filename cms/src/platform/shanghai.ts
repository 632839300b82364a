/** Days and hours as people in China read them. China has kept UTC+8 without summer time since 1991. */
const OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

/** The calendar day, YYYY-MM-DD, of an instant in Shanghai. */
export const shanghaiDay = (instant: Date): string =>
  new Date(instant.getTime() + OFFSET).toISOString().slice(0, 10);
/** The clock time, HH:mm, of an instant in Shanghai. */
export const shanghaiTime = (instant: Date): string =>
  new Date(instant.getTime() + OFFSET).toISOString().slice(11, 16);
/** ISO weekday, 1 Monday to 7 Sunday. */
export const shanghaiWeekday = (instant: Date): number =>
  new Date(instant.getTime() + OFFSET).getUTCDay() || 7;
export const atShanghai = (day: string, time = '00:00'): Date => new Date(`${day}T${time}:00+08:00`);

/** 23:59:59 of the day that lies `days` after the instant's own day: how deadlines end. */
export function endOfDayAfter(instant: Date, days: number): Date {
  const start = atShanghai(shanghaiDay(instant)).getTime();
  return new Date(start + (days + 1) * DAY - 1_000);
}

/** 11月24日 09:30, for messages. */
export function sayMoment(instant: Date): string {
  const [, month, day] = shanghaiDay(instant).split('-').map(Number);
  return `${month}月${day}日 ${shanghaiTime(instant)}`;
}
/** 2026年11月24日, for documents. */
export function sayDay(instant: Date): string {
  const [year, month, day] = shanghaiDay(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
