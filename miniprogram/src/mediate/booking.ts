/** What a booking asks, and what is wrong with one before the server sees it. */
import { type FieldError, instantOf, type SessionKind } from '@tiaohe/config';
import type { NewSession } from '@/api/sessions';
import { clockOf, isPast, minutesOf } from './day-bar';

export type BookingDraft = {
  kind: SessionKind;
  date: string;
  time: string;
  minutes: number;
  capacity: number;
  roomId: string;
  place: string;
  topic: string;
};

export const DURATIONS = [
  { minutes: 60, label: '1 小时' },
  { minutes: 90, label: '1 个半小时' },
  { minutes: 120, label: '2 小时' },
  { minutes: 180, label: '3 小时' },
] as const;
export const CAPACITIES = [4, 6, 10, 20] as const;

export const endTimeOf = ({ time, minutes }: BookingDraft): string => clockOf(minutesOf(time) + minutes);
export const periodOf = (draft: BookingDraft): { start: string; end: string } => ({
  start: instantOf(draft.date, draft.time),
  end: instantOf(draft.date, endTimeOf(draft)),
});

export function checkBooking(draft: BookingDraft, now: number): FieldError[] {
  const errors: FieldError[] = [];
  if (!draft.date || !draft.time) errors.push({ field: 'time', message: '请选择日期和开始时间' });
  else if (isPast(draft.date, draft.time, now))
    errors.push({ field: 'time', message: '这个时间已经过了，请选以后的时间' });
  else if (minutesOf(draft.time) + draft.minutes >= 24 * 60)
    errors.push({ field: 'time', message: '结束时间不能超过当天' });
  if (draft.kind === 'room' && !draft.roomId) errors.push({ field: 'roomId', message: '请选择一间调解室' });
  if (draft.kind === 'visit' && !draft.place.trim())
    errors.push({ field: 'place', message: '请填写见面的地点' });
  return errors;
}

export const toSession = (draft: BookingDraft): NewSession => ({
  kind: draft.kind,
  ...periodOf(draft),
  ...(draft.kind === 'room' ? { roomId: draft.roomId } : {}),
  ...(draft.kind === 'visit' ? { place: draft.place.trim() } : {}),
  ...(draft.topic.trim() ? { topic: draft.topic.trim() } : {}),
});
