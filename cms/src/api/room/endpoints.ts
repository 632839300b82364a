/** Rooms: looking and searching for those who book; keeping them for staff (R15–R17). */
import { DAY_MS } from '@tiaohe/config';
import { calendarView, roomView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { moment } from '../../platform/http/moment';
import { refuseField } from '../../platform/http/refusal';
import { findFreeRooms, listRooms } from './find-rooms';
import { readCalendar } from './read-calendar';
import { roomBody, roomChangeBody } from './room-body';
import { changeRoom, addRoom, removeRoom } from './save-room';

const WEEK_MS = 7 * DAY_MS;

const search = z.object({
  start: moment.optional(),
  end: moment.optional(),
  capacity: z.coerce.number().int().min(1).max(1_000).optional(),
  q: z.string().trim().max(60).optional(),
});

export const roomEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/rooms',
    doors: ['account', 'staff'],
    permission: ['room.book', 'room.manage'],
    summary: 'Rooms; with start and end only those free for the whole of it',
    query: search,
    reply: roomView.array(),
    async handle({ platform: { db }, actor, query: { start, end, capacity, q } }) {
      if (!start && !end)
        return {
          data: await listRooms({ db, isOpenOnly: !actor.permissions.has('room.manage'), capacity, q }),
        };
      if (!start || !end) return refuseField(start ? 'end' : 'start', '请同时选择开始和结束时间');
      if (end <= start) return refuseField('end', '结束时间要晚于开始时间');
      return { data: await findFreeRooms({ db, start, end, capacity }) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/rooms/:id/calendar',
    doors: ['account', 'staff'],
    permission: ['room.book', 'room.manage'],
    summary: 'When a room is taken',
    query: z.object({ from: moment.optional(), to: moment.optional() }),
    reply: calendarView,
    async handle({ platform: { db, clock }, actor, params, query }) {
      const from = query.from ?? clock.now();
      const to = query.to ?? new Date(from.getTime() + WEEK_MS);
      return { data: await readCalendar({ db, actor, id: params.id, from, to }) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/rooms',
    doors: ['staff'],
    permission: ['room.manage'],
    summary: 'Add a room',
    body: roomBody,
    reply: roomView,
    handle: async ({ platform, actor, address, body }) => ({
      status: 201,
      data: await addRoom({ platform, actor, address, input: body }),
    }),
  }),
  endpoint({
    method: 'PUT',
    path: '/rooms/:id',
    doors: ['staff'],
    permission: ['room.manage'],
    summary: 'Change or close a room',
    body: roomChangeBody,
    reply: roomView,
    async handle({ platform, actor, address, params, body }) {
      const { revision, ...input } = body;
      return { data: await changeRoom({ platform, actor, address, id: params.id, input, revision }) };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/rooms/:id',
    doors: ['staff'],
    permission: ['room.manage'],
    summary: 'Remove a room that was never used',
    reply: 'nothing',
    async handle({ platform, actor, address, params }) {
      await removeRoom({ platform, actor, address, id: params.id });
      return { status: 204 };
    },
  }),
];
