/** Mediation sessions, and the rooms they are held in. */
import type { CalendarView, RoomView, SessionEntry, SessionKind } from '@tiaohe/config';
import { get, post, remove } from './client';

export type NewSession = {
  kind: SessionKind;
  roomId?: string;
  start: string;
  end: string;
  topic?: string;
  place?: string;
};

export const listSessions = (caseId: string) => get<SessionEntry[]>(`/api/cases/${caseId}/sessions`);
export const bookSession = ({ caseId, session }: { caseId: string; session: NewSession }) =>
  post<SessionEntry>(`/api/cases/${caseId}/sessions`, session);
export const cancelSession = (id: string) => remove(`/api/sessions/${id}`);

export const listRooms = () => get<RoomView[]>('/api/rooms');
export const findFreeRooms = (query: { start: string; end: string; capacity?: number }) =>
  get<RoomView[]>('/api/rooms', query);
export const loadRoomCalendar = ({ id, ...query }: { id: string; from: string; to: string }) =>
  get<CalendarView>(`/api/rooms/${id}/calendar`, query);
