/** One room on one day as a row of blocks: closed, free, taken by others, taken by me. */
import { type CalendarView, shanghaiDay, shanghaiTime, weekdayOf } from '@tiaohe/config';

export type Block = { from: number; to: number; kind: 'closed' | 'free' | 'busy' | 'mine' };

export const DAY_START = 8 * 60;
export const DAY_END = 21 * 60;

export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A booking may begin before this day or end after it; only its part of the day counts. */
function spanOn(date: string, { start, end }: { start: string; end: string }): [number, number] {
  const from =
    shanghaiDay(start) < date ? 0 : shanghaiDay(start) > date ? 24 * 60 : minutesOf(shanghaiTime(start));
  const to = shanghaiDay(end) > date ? 24 * 60 : shanghaiDay(end) < date ? 0 : minutesOf(shanghaiTime(end));
  return [from, to];
}

type Kind = Block['kind'];

export function dayBar({ room, busy }: CalendarView, date: string): Block[] {
  const isClosed = room.state === 'closed' || room.closedDates.includes(date);
  const hours = isClosed ? [] : (room.openingHours[String(weekdayOf(date))] ?? []);
  const open = hours.map(([from, to]) => [minutesOf(from), minutesOf(to)] as const);
  const taken = busy.map(({ start, end, mine }) => ({ span: spanOn(date, { start, end }), mine }));

  const edges = [DAY_START, DAY_END, ...open.flat(), ...taken.flatMap(({ span }) => span)]
    .filter((minute) => minute >= DAY_START && minute <= DAY_END)
    .sort((a, b) => a - b);
  const covers = (from: number, to: number, minute: number) => from <= minute && minute < to;
  const kindAt = (minute: number): Kind => {
    const booking = taken.find(({ span: [from, to] }) => covers(from, to, minute));
    if (booking) return booking.mine ? 'mine' : 'busy';
    return open.some(([from, to]) => covers(from, to, minute)) ? 'free' : 'closed';
  };

  const blocks: Block[] = [];
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to === undefined || to === from) continue;
    const kind = kindAt(from);
    const last = blocks.at(-1);
    // Two bookings side by side stay two blocks; free and closed time runs together.
    if (last && last.kind === kind && last.to === from && (kind === 'free' || kind === 'closed'))
      last.to = to;
    else blocks.push({ from, to, kind });
  }
  return blocks;
}

/** Whether a moment of the centre's zone is already over. */
export const isPast = (date: string, time: string, now: number): boolean =>
  `${date} ${time}` <= `${shanghaiDay(now)} ${shanghaiTime(new Date(now).toISOString())}`;
