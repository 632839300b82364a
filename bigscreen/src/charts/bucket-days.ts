/** Thins a long row of days, so that a line stays a line: days up to two months, then weeks, then months. */
export type Bucket<T> = { from: string; label: string; days: T[] };

const DAYS_SHOWN = 62;
const WEEKS_SHOWN = 60;

export function bucketDays<T extends { day: string }>(points: readonly T[]): Bucket<T>[] {
  const nameOf =
    points.length <= DAYS_SHOWN ? dayName : points.length <= WEEKS_SHOWN * 7 ? weekName : monthName;
  const buckets = new Map<string, Bucket<T>>();
  for (const point of points) {
    const name = nameOf(point.day);
    const bucket = buckets.get(name);
    if (bucket) bucket.days.push(point);
    else buckets.set(name, { from: name, label: labelOf(name), days: [point] });
  }
  return [...buckets.values()];
}

/** What one point of the line stands for, in words. */
export const grainOf = (days: number): string =>
  days <= DAYS_SHOWN ? `近 ${days} 天 · 每日` : days <= WEEKS_SHOWN * 7 ? '每周' : '每月';

const dayName = (day: string): string => day.slice(0, 10);
const monthName = (day: string): string => day.slice(0, 7);

/** The Monday of a day's week. */
function weekName(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

const labelOf = (name: string): string =>
  name.length === 7 ? name.replace('-', '.') : `${Number(name.slice(5, 7))}.${Number(name.slice(8, 10))}`;
