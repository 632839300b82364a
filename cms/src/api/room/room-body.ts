/** What staff say about a room (R15). */
import { z } from 'zod';
import { firmName } from '../../platform/http/person-fields';
import { revision } from '../../platform/revision/revision-input';
import { OFFICE_HOURS } from './opening-hours';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const time = z.string().regex(TIME, '请按 09:00 这样填写时间');
const period = z.tuple([time, time]).refine(([from, to]) => from < to, '结束时间要晚于开始时间');
/** Without defaults, so that a change leaves alone what it does not name. */
const fields = z.object({
  name: firmName,
  location: z.string().trim().min(1).max(200),
  capacity: z.coerce.number().int().min(2).max(500),
  equipment: z.array(z.string().trim().min(1).max(30)).max(30),
  introduction: z.string().trim().max(1_000).nullable(),
  openingHours: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.array(period).max(6)),
  closedDates: z.array(z.iso.date()).max(400),
  state: z.enum(['open', 'closed']),
  sortOrder: z.coerce.number().int().min(0).max(9_999),
});
export type RoomInput = z.infer<typeof fields>;

const someFields = fields.partial();
export const roomChangeBody = someFields.extend({ revision });
export const roomBody = someFields
  .required({ name: true, location: true, capacity: true })
  .transform((room): RoomInput => ({
    equipment: [],
    introduction: null,
    openingHours: OFFICE_HOURS,
    closedDates: [],
    state: 'open',
    sortOrder: 0,
    ...room,
  }));
