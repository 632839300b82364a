/** Booking a session, as rows of a form (R13). Which rooms are free is asked once the time is known. */
import {
  type FieldError,
  type FormField,
  formField,
  type FormValues,
  instantOf,
  options,
  SESSION_KINDS,
} from '@tiaohe/config';

const line = (key: string, label: string, more: Partial<FormField> = {}): FormField =>
  formField(key, label, { required: true, ...more });
export const BOOK_FIELDS: readonly FormField[] = [
  line('kind', '方式', { type: 'select', options: options(SESSION_KINDS) }),
  line('day', '日期', { type: 'date', width: 'third' }),
  line('from', '开始', { type: 'time', width: 'third' }),
  line('to', '结束', { type: 'time', width: 'third' }),
  line('place', '地点', { type: 'address', visibleWhen: { field: 'kind', is: 'visit' } }),
  line('topic', '事项', { required: false, placeholder: '例如：第一次面对面调解' }),
];
export const BOOK_START: FormValues = { kind: 'room', from: '09:00', to: '10:30' };

export type Period = { start: string; end: string };
/** The whole period, meant as Shanghai time, once it is one. */
export function periodOf({ day, from, to }: FormValues): Period | null {
  if (!day || !from || !to || String(from) >= String(to)) return null;
  return { start: instantOf(String(day), String(from)), end: instantOf(String(day), String(to)) };
}
export const checkPeriod = (values: FormValues): FieldError[] =>
  values['day'] && values['from'] && values['to'] && !periodOf(values)
    ? [{ field: 'to', message: '结束要晚于开始' }]
    : [];
