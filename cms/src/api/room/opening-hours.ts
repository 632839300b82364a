/** Whether a room is open for the whole of a period, and only that: no clock, no database. */
import { atShanghai, shanghaiDay, shanghaiWeekday } from '@tiaohe/config';

export type Hours = Record<string, [string, string][]>;
export type Openness = { openingHours: Hours; closedDates: readonly string[] };

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;

const OFFICE: [string, string][] = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];
/** What a new room gets: office hours, Monday to Friday. */
export const OFFICE_HOURS: Hours = { '1': OFFICE, '2': OFFICE, '3': OFFICE, '4': OFFICE, '5': OFFICE };

/** "24:00" is the end of a day. */
const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Periods of a day in minutes, with those that touch made one: 09:00–12:00 and 12:00–18:00 are open all day. */
function periodsOf(hours: readonly [string, string][]): [number, number][] {
  const sorted = hours
    .map(([from, to]): [number, number] => [minutesOf(from), minutesOf(to)])
    .sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

type Piece = { day: string; weekday: number; from: number; to: number };

/** Cuts `[start, end)` at midnight in Shanghai. */
function piecesOf(start: Date, end: Date): Piece[] {
  const pieces: Piece[] = [];
  for (let at = start.getTime(); at < end.getTime();) {
    const day = shanghaiDay(new Date(at));
    const midnight = atShanghai(day).getTime();
    const until = Math.min(end.getTime(), midnight + DAY_MINUTES * MINUTE);
    pieces.push({
      day,
      weekday: shanghaiWeekday(new Date(at)),
      from: (at - midnight) / MINUTE,
      to: (until - midnight) / MINUTE,
    });
    at = until;
  }
  return pieces;
}

export function isOpenFor(
  { openingHours, closedDates }: Openness,
  { start, end }: { start: Date; end: Date },
): boolean {
  return piecesOf(start, end).every(
    ({ day, weekday, from, to }) =>
      !closedDates.includes(day) &&
      periodsOf(openingHours[String(weekday)] ?? []).some(([open, close]) => open <= from && to <= close),
  );
}
