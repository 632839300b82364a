/** Times as people say them, always in the centre's own zone (+08:00) wherever the phone is. */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
const OFFSET_HOURS = 8;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

const local = (instant: string | number) => dayjs(instant).utcOffset(OFFSET_HOURS);

export const dateOf = (instant: string | number): string => local(instant).format('YYYY-MM-DD');
export const timeOf = (instant: string): string => local(instant).format('HH:mm');
export const plainDate = (instant: string): string => local(instant).format('YYYY年M月D日');
export const plainDay = (instant: string): string =>
  `${local(instant).format('M月D日')} ${WEEKDAYS[local(instant).day()]}`;
export const plainMoment = (instant: string): string => local(instant).format('YYYY年M月D日 HH:mm');

/** A date and a time of the centre's zone as one instant. */
export const instantOf = ({ date, time }: { date: string; time: string }): string =>
  `${date}T${time}:00+08:00`;
export const addDays = (date: string, days: number): string =>
  dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD');
export const dayRange = (date: string): { from: string; to: string } => ({
  from: instantOf({ date, time: '00:00' }),
  to: instantOf({ date: addDays(date, 1), time: '00:00' }),
});
/** ISO weekday: Monday is 1, Sunday is 7. */
export const weekdayOf = (date: string): number => dayjs.utc(date).day() || 7;
export const weekdayName = (date: string): string => WEEKDAYS[dayjs.utc(date).day()] ?? '';

export function ago(instant: string, now: number): string {
  const minutes = Math.floor((now - dayjs(instant).valueOf()) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  if (dateOf(instant) === dateOf(now)) return `今天 ${timeOf(instant)}`;
  if (dateOf(instant) === addDays(dateOf(now), -1)) return `昨天 ${timeOf(instant)}`;
  return local(instant).year() === local(now).year() ? local(instant).format('M月D日') : plainDate(instant);
}

/** How long until a due date, in words and with a tone. */
export function dueIn(instant: string, now: number): { text: string; tone: 'normal' | 'near' | 'over' } {
  const days = Math.round((Date.parse(dateOf(instant)) - Date.parse(dateOf(now))) / 86_400_000);
  if (days < 0) return { text: `已超期 ${-days} 天`, tone: 'over' };
  if (days === 0) return { text: '今天到期', tone: 'near' };
  return { text: `还剩 ${days} 天`, tone: days <= 3 ? 'near' : 'normal' };
}
