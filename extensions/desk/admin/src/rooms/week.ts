/** The days of a week in Shanghai, as the calendar asks for them. */
import { addDays, atShanghai, shanghaiDay, weekdayOf, WEEKDAYS } from '@tiaohe/config';

/** Monday of the week that many weeks from now, and the seven days that follow. */
export function weekAt(offset: number): { days: string[]; from: string; to: string } {
  const today = shanghaiDay(Date.now());
  const monday = addDays(today, offset * 7 + 1 - weekdayOf(today));
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return {
    days,
    from: atShanghai(monday).toISOString(),
    to: atShanghai(addDays(monday, 7)).toISOString(),
  };
}

/** Minutes since midnight in Shanghai, of that day; outside it, the nearer edge. */
export const minutesOn = (day: string, instant: string): number =>
  Math.min(1440, Math.max(0, (Date.parse(instant) - atShanghai(day).getTime()) / 60_000));
export const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

type Hours = Readonly<Record<string, readonly [string, string][]>>;

/** 每天；周一至周五、周日: days in a row are said by the first and the last, as a note on a door would. */
export function sayDays(hours: Hours): string {
  const open = WEEKDAYS.map((_, index) => (hours[String(index + 1)] ?? []).length > 0);
  if (open.every(Boolean)) return '每天';
  const runs: number[][] = [];
  open.forEach((isOpen, day) => {
    const run = runs.at(-1);
    if (isOpen && run?.at(-1) === day - 1) run.push(day);
    else if (isOpen) runs.push([day]);
  });
  const name = (day: number | undefined) => WEEKDAYS[day ?? 0] ?? '';
  const words = runs.map((run) =>
    run.length > 2 ? `${name(run[0])}至${name(run.at(-1))}` : run.map(name).join('、'),
  );
  return words.join('、') || '—';
}

/** 周一 09:00–12:00、13:30–17:30；周二 … */
export const sayHours = (hours: Hours): string =>
  WEEKDAYS.flatMap((name, index) => {
    const periods = hours[String(index + 1)] ?? [];
    return periods.length > 0 ? [`${name} ${periods.map(([from, to]) => `${from}–${to}`).join('、')}`] : [];
  }).join('\n');
