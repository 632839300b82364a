/** Instants as staff read them: Shanghai time, whatever the computer's own zone. */
import { shanghaiDay, shanghaiTime } from '@tiaohe/config';

type Shown = string | null | undefined;

export const showDate = (instant: Shown): string => (instant ? shanghaiDay(instant) : '—');
export const showTime = (instant: Shown): string =>
  instant ? `${shanghaiDay(instant)} ${shanghaiTime(instant)}` : '—';
export const showClock = (instant: string): string => shanghaiTime(instant);

/** "刚刚", "5分钟前", "3小时前", then the date. */
export function showAgo(instant: string): string {
  const minutes = Math.floor((Date.now() - Date.parse(instant)) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes}分钟前`;
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)}小时前` : showTime(instant);
}
