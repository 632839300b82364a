/** Times as people say them, always in the centre's own zone (+08:00) wherever the phone is. */
import {
  addDays,
  DAY_MS,
  instantOf,
  type Moment,
  sayDay,
  sayMonthDay,
  sayWeekday,
  shanghaiDay,
  shanghaiTime,
} from '@tiaohe/config';

export const plainDay = (instant: Moment): string => `${sayMonthDay(instant)} ${sayWeekday(instant)}`;
export const dayRange = (date: string): { from: string; to: string } => ({
  from: instantOf(date),
  to: instantOf(addDays(date, 1)),
});

export function ago(instant: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  const [day, today] = [shanghaiDay(instant), shanghaiDay(now)];
  if (day === today) return `今天 ${shanghaiTime(instant)}`;
  if (day === addDays(today, -1)) return `昨天 ${shanghaiTime(instant)}`;
  return day.slice(0, 4) === today.slice(0, 4) ? sayMonthDay(instant) : sayDay(instant);
}

/** How long until a due date, in words and with a tone. */
export function dueIn(instant: string, now: number): { text: string; tone: 'normal' | 'near' | 'over' } {
  const days = Math.round((Date.parse(shanghaiDay(instant)) - Date.parse(shanghaiDay(now))) / DAY_MS);
  if (days < 0) return { text: `已超期 ${-days} 天`, tone: 'over' };
  if (days === 0) return { text: '今天到期', tone: 'near' };
  return { text: `还剩 ${days} 天`, tone: days <= 3 ? 'near' : 'normal' };
}
