/** Calls about rooms. */
import type { CalendarView, Id, Revision, RoomView } from '@tiaohe/config';
import type { Desk } from './use-desk';

export type RoomInput = Omit<RoomView, 'id' | 'revision'>;

export const roomCalls = (desk: Desk) => ({
  list: (q: string, capacity: string) => desk.get<RoomView[]>('/rooms', { q, capacity }),
  calendar: (id: Id, from: string, to: string) =>
    desk.get<CalendarView>(`/rooms/${id}/calendar`, { from, to }),
  add: (body: RoomInput) => desk.post<RoomView>('/rooms', body),
  change: (id: Id, body: Partial<RoomInput> & { revision: Revision }) =>
    desk.put<RoomView>(`/rooms/${id}`, body),
  drop: (id: Id) => desk.remove(`/rooms/${id}`),
});
