/** Rooms, and when they are taken (R15–R17). */
import { z } from 'zod';
import { day, id, instant, revision } from './common';

const time = z.string().regex(/^\d\d:\d\d$/);

export const roomView = z
  .strictObject({
    id,
    name: z.string(),
    location: z.string(),
    capacity: z.int(),
    equipment: z.string().array(),
    introduction: z.string().nullable(),
    openingHours: z
      .record(z.string(), z.tuple([time, time]).array())
      .describe('By ISO weekday "1"–"7": periods as ["09:00","12:00"], Asia/Shanghai'),
    closedDates: day.array(),
    state: z.enum(['open', 'closed']),
    revision,
  })
  .meta({ id: 'RoomView' });
export type RoomView = z.infer<typeof roomView>;

export const calendarView = z
  .strictObject({
    room: roomView,
    busy: z.strictObject({ start: instant, end: instant, mine: z.boolean() }).array(),
  })
  .meta({ id: 'CalendarView' });
export type CalendarView = z.infer<typeof calendarView>;
