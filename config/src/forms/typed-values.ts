/** Between what people type and what the server keeps: yuan and fen, dates and instants, digits and numbers. */
import { normaliseIdNumber } from '../formats/id-number';
import { normalisePhone } from '../formats/phone';
import { instantOf, shanghaiDay, shanghaiTime } from '../formats/shanghai';
import { listOfWords } from './field-rules';
import { emptyValue, isEmpty, type FieldValue, type FormField, type FormValues } from './form-field';
import { visibleFields } from './visible-fields';

const YUAN = /^\d{1,12}(\.\d{1,2})?$/;
const NUMBER = /^-?\d{1,12}(\.\d+)?$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/;

/** Staff copy amounts out of tables: 1,200.50 is one. */
export const plainNumber = (text: string): string => text.replace(/[,，\s]/g, '');
export const isYuan = (text: string): boolean => YUAN.test(plainNumber(text));
export const isNumber = (text: string): boolean => NUMBER.test(text);
export const isMoment = (text: string): boolean => MOMENT.test(text);

/** By digits, not by multiplication: 19.99 × 100 is not 1999 in floating point. */
export function fenOf(yuan: string): number {
  const [whole = '0', cents = ''] = plainNumber(yuan).split('.');
  return Number(whole) * 100 + Number(cents.padEnd(2, '0').slice(0, 2) || '0');
}
export const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

function toWireValue({ type }: FormField, value: FieldValue): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (type === 'words') return listOfWords(text);
  if (text === '') return null;
  if (type === 'money') return isYuan(text) ? fenOf(text) : null;
  if (type === 'phone') return normalisePhone(text);
  if (type === 'id-number') return normaliseIdNumber(text);
  if (type === 'number') return isNumber(text) ? Number(text) : null;
  if (type === 'datetime') {
    const [, date = '', time = ''] = MOMENT.exec(text) ?? [];
    return date ? instantOf(date, time) : null;
  }
  return text;
}

function fromWireValue(field: FormField, value: unknown): FieldValue {
  if (value === null || value === undefined) return emptyValue(field);
  switch (field.type) {
    case 'switch':
      return value === true;
    case 'multiselect':
      return Array.isArray(value) ? value.map(String) : [];
    case 'words':
      return Array.isArray(value) ? value.map(String).join('、') : String(value);
    case 'money':
      return typeof value === 'number' ? yuanOf(value) : '';
    case 'datetime':
      return `${shanghaiDay(String(value))} ${shanghaiTime(String(value))}`;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : shanghaiDay(String(value));
    default:
      return String(value);
  }
}

/** Hidden answers are sent as nothing, so that a changed mind leaves no old answer behind. */
export function toWire(fields: readonly FormField[], values: FormValues): Record<string, unknown> {
  const shown = new Set(visibleFields(fields, values).map(({ key }) => key));
  return Object.fromEntries(
    fields.map((field) => [
      field.key,
      shown.has(field.key) ? toWireValue(field, values[field.key] ?? emptyValue(field)) : null,
    ]),
  );
}

export const fromWire = (fields: readonly FormField[], source: Record<string, unknown>): FormValues =>
  Object.fromEntries(fields.map((field) => [field.key, fromWireValue(field, source[field.key])]));

/** `exemptions.agreement` becomes an answer inside `exemptions`. */
export function nest(input: Record<string, unknown>): Record<string, unknown> {
  const nested: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input)) {
    const [outer = key, inner] = key.split('.');
    nested[outer] = inner ? { ...(nested[outer] as object | undefined), [inner]: value } : value;
  }
  return nested;
}

export const withoutEmpty = (input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => !isEmpty(value)));
